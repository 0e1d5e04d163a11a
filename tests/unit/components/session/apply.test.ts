import { describe, expect, test } from 'vitest'
import { applyEvent } from '#components/session/apply.ts'
import { facilitated, joined, person, poll } from './room.ts'

const lead = { lesson: 'step-1-ask', block: 'predict' }

describe('a room after an event', () => {
  test('is where the facilitator leads, and remembers the event’s number', () => {
    const room = applyEvent(joined(), { id: 6, event: 'lead', data: lead })
    expect(room).toMatchObject({ seq: 6, lead })
  })

  test('is the same when the event was heard before', () => {
    const room = joined({ seq: 6 })
    expect(applyEvent(room, { id: 6, event: 'lead', data: lead })).toBe(room)
  })

  test('keeps the own vote while the poll changes its state', () => {
    const before = joined({ poll: poll('one') })
    const voted = { ...before, you: { ...before.you, choice: 1 } as typeof before.you }
    const after = applyEvent(voted, {
      id: 6,
      event: 'poll',
      data: poll('one', { state: 'closed' }),
    })
    expect(after.you).toMatchObject({ choice: 1 })
    expect(after.poll?.state).toBe('closed')
  })

  test('has no question once it was put away', () => {
    const after = applyEvent(joined({ poll: poll('one') }), { id: 6, event: 'poll', data: null })
    expect(after.poll).toBe(null)
  })

  test('begins a new poll without a vote', () => {
    const before = joined({ poll: poll('one') })
    const voted = { ...before, you: { ...before.you, choice: 1 } as typeof before.you }
    const after = applyEvent(voted, { id: 6, event: 'poll', data: poll('two', { round: 2 }) })
    expect(after.you).toMatchObject({ choice: null })
  })

  test('replaces changed rows of the board, adds new ones and takes away who has gone', () => {
    const board = { people: [person('a'), person('b'), person('c')], votes: 0, counts: [] }
    const room = applyEvent(facilitated({ board }), {
      event: 'board',
      data: {
        people: [person('b', { ticket: 'token' }), person('d')],
        gone: ['a'],
        votes: 2,
        counts: [1, 1],
      },
    })
    expect(room.board?.people.map(({ id, ticket }) => [id, ticket])).toEqual([
      ['b', 'token'],
      ['c', 'none'],
      ['d', 'none'],
    ])
    expect(room).toMatchObject({ people: 3, board: { votes: 2, counts: [1, 1] } })
  })

  test('is not thrown back by a snapshot that was overtaken', () => {
    const room = joined({ seq: 9 })
    const late = { id: 8, event: 'snapshot', data: joined({ seq: 8 }) } as const
    expect(applyEvent(room, late)).toBe(room)
  })
})
