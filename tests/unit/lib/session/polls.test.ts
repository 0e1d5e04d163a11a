import { describe, expect, test } from 'vitest'
import { eventsAfter } from '#lib/session/log.ts'
import { joinSession } from '#lib/session/members.ts'
import { createSession, findSession } from '#lib/session/open.ts'
import { openPoll, setPollState, vote } from '#lib/session/polls.ts'
import type { Poll } from '#lib/session/types.ts'
import { connectStore, type Store } from '#lib/store/index.ts'
import { bothDatabases } from '#tests/helpers/stores.ts'

const places = bothDatabases()
const question = { lesson: 'step-1-ask', block: 'predict' }
const newcomer = { name: null, named: false, lang: 'en' } as const

async function room(store: Store) {
  const { code } = await createSession(store, { lang: 'en', title: null, plan: null })
  const session = await findSession(store, code)
  if (!session) throw new Error('no session')
  const people = await Promise.all(
    Array.from({ length: 8 }, () => joinSession(store, session, newcomer)),
  )
  return { session, people: people.map(({ participant }) => participant.id) }
}

describe.each(['sqlite', 'postgres'] as const)('%s', (kind) => {
  test('what a vote was told is so, and is in the counts, however it meets the reveal', async () => {
    const store = await connectStore(await places.empty(kind))
    const { session, people } = await room(store)
    for (let round = 1; round <= 30; round += 1) {
      const id = await openPoll(store, session.id, question, undefined)
      const votes = people.map((person) => vote(store, session.id, id, person, 1))
      const revealed = setPollState(store, session.id, id, 'revealed')
      const outcomes = await Promise.allSettled([
        ...votes,
        ...people.map((person) => vote(store, session.id, id, person, 1)),
      ])
      await revealed
      const told = new Set(
        people.filter((_, n) =>
          [n, n + people.length].some((one) => outcomes[one]?.status === 'fulfilled'),
        ),
      )
      const rows = await store.db
        .selectFrom('vote')
        .select('voter')
        .where('poll_id', '=', id)
        .execute()
      expect(new Set(rows.map(({ voter }) => voter))).toEqual(told)
      const event = (await eventsAfter(store, session.id, 0)).at(-1)
      const { counts } = (event?.data ?? {}) as Poll
      expect(counts?.[1]).toBe(told.size)
    }
    await store.close()
  })
})
