import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { InlineText } from '#components/ui/inline-text.tsx'

it.each([
  ['a `b` **c**', 'a <code>b</code> <strong>c</strong>'],
  ['`a``b`', '<code>a</code><code>b</code>'],
  ['2 * 3 ` 4', '2 * 3 ` 4'],
  ['<b>', '&lt;b&gt;'],
  ['', ''],
])('%s', (text, html) => {
  expect(renderToStaticMarkup(<InlineText text={text} />)).toBe(html)
})
