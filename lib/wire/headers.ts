import type { NameValue } from './har.ts'

/** A header's value, by its name in small letters (RFC 9110 §5.1); of several the first. */
export function headerValue(headers: readonly NameValue[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value
}
