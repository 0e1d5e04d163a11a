import { decodeBase64 } from './base64.ts'

/** A JWT taken apart for display, without any judgement of its signature (RFC 7519, RFC 9068). */
export interface DecodedJwt {
  /** The three parts as they stand in the token. */
  raw: { header: string; payload: string; signature: string }
  header: Record<string, unknown>
  payload: Record<string, unknown>
}

/** Takes a token apart; undefined for an opaque token and anything else that is not a signed JWT. */
export function decodeJwt(token: string): DecodedJwt | undefined {
  const parts = token.split('.')
  const [header = '', payload = '', signature = ''] = parts
  const decoded = { header: jsonObject(header), payload: jsonObject(payload) }
  if (parts.length !== 3 || !decoded.header || !decoded.payload) return undefined
  return {
    raw: { header, payload, signature },
    header: decoded.header,
    payload: decoded.payload,
  }
}

function jsonObject(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(decodeBase64(part) ?? '')
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
