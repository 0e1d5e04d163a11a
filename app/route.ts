import type { NextRequest } from 'next/server'
import { inOwnLanguage } from './own-language.ts'

/** The line map in the reader's language. */
export function GET(request: NextRequest): Response {
  return inOwnLanguage(request)
}
