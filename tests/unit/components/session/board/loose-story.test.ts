import { describe, expect, it } from 'vitest'
import { looseStory } from '#components/session/board/loose-story.ts'
import { timeOfDay } from '#components/session/time-of-day.tsx'
import en from '#content/ui/en.json' with { type: 'json' }
import { browserWords } from '#lib/i18n/browser.ts'
import type { LooseToken, Person } from '#lib/session/types.ts'
import { facilitated, person } from '../room.ts'

const say = browserWords('en', { en: { ui: en } }).getFixedT('en', 'ui', 'session')
const ends = '2026-11-24T14:30:00Z'
const bearer: LooseToken = { value: 'eyJ', ends, bound: false, before: null }

function told(loose: LooseToken | null, people: Partial<Person>[] = []): string[] {
  const board = {
    people: people.map((one, index) => person(`${index}`, one)),
    votes: 0,
    counts: [],
  }
  return looseStory(facilitated({ loose, board }), say).map(({ sign, text }) => `${sign}: ${text}`)
}

describe('the story of the token that goes round', () => {
  it('is nothing while none goes round', () => {
    expect(told(null)).toEqual([])
  })

  it('says of a token that nobody has used that nobody has', () => {
    expect(told(bearer)).toEqual(['let-in: Nobody has used the bearer token yet'])
  })

  it('counts whom the servers let in and whom they refused', () => {
    const people = [{ stolen: 'worked' }, { stolen: 'worked' }, { stolen: 'refused' }] as const
    expect(told(bearer, [...people])).toEqual([
      'let-in: The bearer token let 2 people in',
      'refused: The bearer token was refused for 1',
    ])
  })

  it('tells of the bound token beside the old one, and until when that works', () => {
    const bound = { ...bearer, bound: true, before: { value: 'old', ends } }
    const time = timeOfDay(ends)
    expect(told(bound)).toEqual([
      'let-in: Nobody has used the bearer token yet',
      'refused: Nobody has tried the bound token yet',
      `ends: The old bearer token works until ${time}`,
    ])
    expect(told(bound, [{ stolen: 'worked', stolenBound: 'refused' }])).toEqual([
      'let-in: The bearer token let 1 person in',
      'refused: The bound token was refused for 1',
      `ends: The old bearer token works until ${time}`,
    ])
  })

  it('keeps to what happened once the token was taken back', () => {
    expect(told(null, [{ stolen: 'worked' }, { stolenBound: 'refused' }])).toEqual([
      'let-in: The bearer token let 1 person in',
      'refused: The bound token was refused for 1',
    ])
    expect(told({ ...bearer, bound: true }, [])).toEqual([
      'refused: Nobody has tried the bound token yet',
    ])
  })
})
