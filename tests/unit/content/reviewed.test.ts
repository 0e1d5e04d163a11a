import { expect, it } from 'vitest'
import { stations } from '#lib/course/index.ts'
import reviewed from '#tests/data/reviewed.json' with { type: 'json' }
import { accept, type Reviewed, readPieces, reviewFaults } from '#tests/helpers/content/reviewed.ts'

const pieces = readPieces(stations())
const all: Reviewed = reviewed
const [first] = pieces

/** What was reviewed, but for one language of the first piece. */
function before(langs: ('mr' | 'en')[]): Reviewed {
  if (!first) throw new Error('there are no lessons')
  const { slug, id, hash } = first
  const changed = Object.fromEntries(langs.map((lang) => [lang, 'before']))
  return { ...accept(pieces, {}, ['all']), [slug]: { ...all[slug], [id]: { ...hash, ...changed } } }
}

it('names a piece that changed in one language only, with its place and the command', () => {
  const [fault] = reviewFaults(pieces, before(['en']))
  expect(fault).toContain('content/lessons/01-one-sentence/lesson.json:1: one-sentence / lesson')
  expect(fault).toContain('changed in en only')
  expect(fault).toContain('npm run reviewed -- one-sentence lesson')
})

it('accepts what changed in both, and one side only when it is named', () => {
  expect(reviewFaults(pieces, accept(pieces, before(['mr', 'en']), []))).toEqual([])
  expect(reviewFaults(pieces, accept(pieces, before(['en']), []))).toHaveLength(1)
  const named = accept(pieces, before(['en']), ['one-sentence', 'lesson'])
  expect(reviewFaults(pieces, named)).toEqual([])
})

it('every piece was read side by side since it changed', () => {
  expect(reviewFaults(pieces, all)).toEqual([])
})
