/**
 * Encodes one value as `application/x-www-form-urlencoded` by the WHATWG rule: letters, digits and
 * `- . _ *` stay, a space becomes `+`, everything else is percent-encoded UTF-8.
 *
 * RFC 6749 §2.3.1 wants this for the id and the secret **before** they are joined and put in
 * base64 (App. B). Encoding `-` as well would be legal, but then the header would no longer be the
 * one that `curl -u` sends.
 */
export function formEncode(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice(1)
}
