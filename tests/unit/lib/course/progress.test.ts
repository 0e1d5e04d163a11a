import { describe, expect, it } from 'vitest'
import { type Kept, nothingKept, parseKept } from '#lib/course/kept.ts'
import { answer, answeredItems, goOn, isDue, reach, stationStates } from '#lib/course/progress.ts'

const slugs = ['a', 'b', 'c']
const at = (last: string, ...done: string[]): Kept => ({
  ...nothingKept,
  last,
  stations: Object.fromEntries([
    [last, { block: 'try' }],
    ...done.map((slug) => [slug, { block: 'next', done: true }]),
  ]),
})

describe('where to go on', () => {
  it.each([
    ['nothing is kept', nothingKept, { slug: 'a', why: 'begin' }],
    ['a station that is gone was open', at('z'), { slug: 'a', why: 'begin' }],
    ['a station is under way', at('b', 'a'), { slug: 'b', why: 'here' }],
    ['the open station is done', at('b', 'b'), { slug: 'c', why: 'next' }],
    ['the last one is done, an earlier one is not', at('c', 'c', 'a'), { slug: 'b', why: 'next' }],
    ['all are done', at('c', 'a', 'b', 'c'), { slug: 'a', why: 'again' }],
  ])('when %s', (_case, kept, expected) => {
    expect(goOn(kept, slugs)).toEqual(expected)
  })

  it('shows in every station’s state', () => {
    const states = (kept: Kept) => Object.values(stationStates(kept, slugs)).join(' ')
    expect(states(nothingKept)).toBe('begin ahead ahead')
    expect(states(at('a'))).toBe('here next ahead')
    expect(states(at('b', 'a'))).toBe('done here next')
    expect(states(at('a', 'a'))).toBe('done next ahead')
    expect(states(at('a', 'a', 'b', 'c'))).toBe('done done done')
  })
})

describe('reaching a block', () => {
  it('is kept, and done stays done', () => {
    const once = reach(nothingKept, 'a', 'story', false)
    expect(once).toMatchObject({ last: 'a', stations: { a: { block: 'story' } } })
    const done = reach(once, 'a', 'next', true)
    expect(reach(done, 'a', 'board', false).stations.a).toEqual({ block: 'board', done: true })
  })

  it('that was reached before changes nothing', () => {
    const once = reach(nothingKept, 'a', 'story', false)
    expect(reach(once, 'a', 'story', false)).toBe(once)
  })
})

describe('a question', () => {
  const hour = 3_600_000
  const given = (right: boolean) => answer(nothingKept, 'a/which', right, 100 * hour)

  it.each([
    ['was never answered', nothingKept, 101, false],
    ['was answered right, on an earlier visit', given(true), 101, false],
    ['was answered wrong, on this visit', given(false), 99, false],
    ['was answered wrong, on an earlier visit', given(false), 101, true],
  ])('that %s: asked again is %4$s', (_case, kept, visit, due) => {
    expect(isDue(kept, 'a/which', () => visit * hour, 102 * hour)).toBe(due)
  })

  it('is asked again in a tab that was left open for long', () => {
    expect(isDue(given(false), 'a/which', () => 99 * hour, 113 * hour)).toBe(true)
  })

  it('counts for its own station alone', () => {
    expect(answeredItems(given(true), 'a')).toBe(1)
    expect(answeredItems(given(true), 'b')).toBe(0)
  })
})

it.each([null, '', '{', '"text"', '[]', '{"last":7,"answers":null}'])(
  '%j can be read as what is kept',
  (text) => {
    expect(parseKept(text)).toEqual(nothingKept)
  },
)
