import { expect, it } from 'vitest'
import { sourceUrl } from '#lib/wire/sources.ts'

it.each([
  ['RFC 6749 §5.2', 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2'],
  ['RFC 6749 §2.3.1', 'https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1'],
  ['RFC 6749 App. B', 'https://www.rfc-editor.org/rfc/rfc6749#appendix-B'],
  ['RFC 9457', 'https://www.rfc-editor.org/rfc/rfc9457'],
  ['OAuth 2.1 draft §2.4.1', undefined],
])('%s is at %s', (source, url) => {
  expect(sourceUrl(source)).toBe(url)
})
