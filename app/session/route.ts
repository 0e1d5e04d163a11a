import type { NextRequest } from 'next/server'
import { inOwnLanguage } from '../own-language.ts'

/** The way into a session in the reader's language: the address on the big screen. */
export function GET(request: NextRequest): Response {
  return inOwnLanguage(request, '/session')
}
