import type { NextRequest } from 'next/server'
import { inOwnLanguage } from '../../own-language.ts'

/** The door of one session in the reader's language: the address in the QR code. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  const { code } = await params
  return inOwnLanguage(request, `/session/${encodeURIComponent(code)}`)
}
