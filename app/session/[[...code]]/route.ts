import type { NextRequest } from 'next/server'
import { inOwnLanguage } from '../../own-language.ts'

/** The way into a session in the reader's language: what the QR code and the big screen name. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ code?: string[] }> },
): Promise<Response> {
  const { code = [] } = await params
  return inOwnLanguage(request, ['/session', ...code.map(encodeURIComponent)].join('/'))
}
