/**
 * Text behind base64 or base64url (RFC 4648 §4, §5), padded or not.
 *
 * @returns undefined when it is not base64 or not UTF-8
 */
export function decodeBase64(text: string): string | undefined {
  const standard = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  if (!/^[A-Za-z0-9+/]*$/.test(standard) || standard.length % 4 === 1) return undefined
  try {
    const bytes = Uint8Array.from(atob(standard), (char) => char.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Name and secret of an `Authorization: Basic …` value as they were packed: form-encoded, joined by
 * a colon (RFC 6749 §2.3.1, RFC 7617 §2).
 */
export function basicCredentials(
  authorization: string,
): { id: string; secret: string } | undefined {
  const packed = /^Basic +(\S+)$/i.exec(authorization)?.[1]
  const text = packed === undefined ? undefined : decodeBase64(packed)
  const colon = text?.indexOf(':') ?? -1
  return text === undefined || colon === -1
    ? undefined
    : { id: text.slice(0, colon), secret: text.slice(colon + 1) }
}
