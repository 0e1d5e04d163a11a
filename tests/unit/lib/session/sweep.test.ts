import { afterEach, expect, test, vi } from 'vitest'
import { groupOf } from '#lib/session/controls.ts'
import { joinSession } from '#lib/session/members.ts'
import { createSession, findSession, wasCode } from '#lib/session/open.ts'
import { openPoll, vote } from '#lib/session/polls.ts'
import { renewCode } from '#lib/session/renew.ts'
import { sweepSessions } from '#lib/session/sweep.ts'
import { connectStore, type Store } from '#lib/store/index.ts'
import { bothDatabases } from '#tests/helpers/stores.ts'

const places = bothDatabases()
const hour = 60 * 60 * 1_000
const day = 24 * hour

afterEach(() => vi.restoreAllMocks())

/** Sets the clock. @returns how to move it on */
function movedClock(): (milliseconds: number) => void {
  let now = Date.parse('2026-11-24T10:00:00Z')
  vi.spyOn(Date, 'now').mockImplementation(() => now)
  return (milliseconds) => {
    now += milliseconds
  }
}

/** A session in which someone has joined and voted, and whose code was renewed. */
async function usedSession(store: Store) {
  const { code } = await createSession(store, { lang: 'en', title: null, plan: null })
  const session = await findSession(store, code)
  if (!session) throw new Error('no session')
  const newcomer = { name: 'Asha', named: false, lang: 'mr' } as const
  const { participant } = await joinSession(store, session, newcomer)
  const place = { lesson: 'step-1-ask', block: 'predict' }
  const poll = await openPoll(store, session.id, place, undefined)
  await vote(store, session.id, poll, participant.id, 1)
  const door = await renewCode(store, session.id, (shown) => shown)
  return { ...session, code: door.code.replace('-', ''), before: code }
}

test.each(['sqlite', 'postgres'] as const)(
  'on %s a session that nobody has used for 7 days is deleted with everything in it, and no other',
  async (kind) => {
    const move = movedClock()
    const store = await connectStore(await places.empty(kind))
    const forgotten: string[] = []
    const sweep = () =>
      sweepSessions(store, async (group) => {
        forgotten.push(group)
      })
    const old = await usedSession(store)
    move(hour)
    const young = await usedSession(store)
    move(7 * day - hour - 1)
    await sweep()
    expect(forgotten).toEqual([])
    expect(await findSession(store, old.code)).toMatchObject({ id: old.id })

    move(1)
    await sweep()
    expect(forgotten).toEqual([groupOf(old)])
    const tables = ['participant', 'facilitator', 'session_event', 'poll', 'former_code'] as const
    for (const table of tables) {
      const rows = await store.db.selectFrom(table).select('session_id').distinct().execute()
      expect(rows).toEqual([{ session_id: young.id }])
    }
    expect(await store.db.selectFrom('vote').select('choice').execute()).toHaveLength(1)
    expect(await findSession(store, old.code)).toBeUndefined()
    expect(await findSession(store, young.code)).toMatchObject({ id: young.id })

    for (const code of [old.code, old.before]) expect(await wasCode(store.db, code)).toBe(true)
    move(day)
    for (const code of [old.code, old.before]) expect(await wasCode(store.db, code)).toBe(false)
    await store.close()
  },
)
