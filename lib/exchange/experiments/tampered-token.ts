import { isUtf8 } from 'node:buffer'
import type { Experiment } from './experiment.ts'

/** Whether a changed payload reads as JSON and says something else than the original. */
function reads(changed: string, original: string): boolean {
  const bytes = Buffer.from(changed, 'base64url')
  if (!isUtf8(bytes) || bytes.equals(Buffer.from(original, 'base64url'))) return false
  try {
    JSON.parse(bytes.toString())
    return true
  } catch {
    return false
  }
}

const replaced = (text: string, index: number) =>
  text.slice(0, index) + (text[index] === 'A' ? 'B' : 'A') + text.slice(index + 1)

/**
 * The token with one character of its payload changed, so that the payload can still be read and
 * only the signature tells (RFC 9068 §4). A token that is no JWT gets another last character.
 */
export function tampered(token: string): string {
  const [header, payload, signature] = token.split('.')
  if (!payload || signature === undefined) return replaced(token, token.length - 1)
  const changed = Array.from(payload, (_, index) => replaced(payload, index)).findLast(
    (candidate) => reads(candidate, payload),
  )
  return [header, changed ?? replaced(payload, payload.length >> 1), signature].join('.')
}

/** One character of the token's payload is changed on the way to the API. */
export const experiment: Experiment = {
  id: 'tampered-token',
  group: 'token',
  expected: { token: 200, business: 401 },
  token: tampered,
}
