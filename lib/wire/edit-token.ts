import type { DecodedJwt } from './jwt.ts'

/** A token's payload as it is shown for editing. */
export function payloadText({ payload }: DecodedJwt): string {
  return JSON.stringify(payload, null, 2)
}

/**
 * The token with another payload, its header and signature as they were: what somebody who has no
 * key can make of it (RFC 7515 §5.1).
 *
 * @param text - the payload as it was typed; the untouched text gives the untouched token, and what
 *   is no JSON is packed as it stands
 */
export function withPayload(jwt: DecodedJwt, text: string): string {
  const { header, payload, signature } = jwt.raw
  const same = text === payloadText(jwt)
  return [header, same ? payload : encodeBase64Url(compact(text)), signature].join('.')
}

/** Whether a payload's text is a JSON object still (RFC 7519 §4). */
export function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

function compact(text: string): string {
  return isJsonObject(text) ? JSON.stringify(JSON.parse(text)) : text
}

function encodeBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const packed = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return packed.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
