import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadGlossary } from '#lib/course/glossary.ts'
import { folderWith } from '#tests/helpers/course.ts'

const row = {
  id: 'token',
  term: 'token',
  code: false,
  mr: 'लोकलचं तिकीट.',
  en: 'The train ticket.',
  source: ['RFC 6749 §1.4'],
  first: 4,
}
const load = (rows: unknown) =>
  loadGlossary(join(folderWith({ 'glossary.json': rows }), 'glossary.json'))

describe('loadGlossary', () => {
  it('answers the terms in the order of the file', () => {
    expect(load([row, { ...row, id: 'a' }]).map(({ id }) => id)).toEqual(['token', 'a'])
  })

  it.each([
    ['a line that is missing', [{ ...row, en: '' }], /glossary\.json: 1: \/0\/en: /],
    ['an id in another case', [row, { ...row, id: 'Token' }], /\/1\/id: is not in kebab-case/],
    ['an id used twice', [row, row], /\/1\/id: token is used twice/],
    ['a member that nobody knows', [{ ...row, note: '' }], /note/],
    ['no terms', [], /glossary\.json: /],
  ])('names the place of %s', (_case, rows, message) => {
    expect(() => load(rows)).toThrow(message)
  })
})
