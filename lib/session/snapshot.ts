import type { Store } from '#lib/store/index.ts'
import { readBoard, readMyself } from './board.ts'
import type { Member } from './members.ts'
import { readSession } from './open.ts'
import { plan } from './plan.ts'
import { pollOf } from './polls.ts'
import { leadOf, looseOf, rulesOf, settingsOf, shownCode } from './rows.ts'
import type { PlanStep, Poll, Snapshot } from './types.ts'

/**
 * How the session stands, as this member may see it. What is read after the session's row may be
 * newer than its `seq`: the events that follow say the same again, and nothing is missed.
 *
 * @param url - where to join
 * @returns nothing when it was deleted meanwhile
 */
export async function readSnapshot(
  store: Store,
  member: Member,
  url: string,
): Promise<Snapshot | undefined> {
  const session = await readSession(store, member.session.id)
  if (!session) return undefined
  const { people } = await store.db
    .selectFrom('participant')
    .select((of) => of.fn.countAll<number>().as('people'))
    .where('session_id', '=', session.id)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    seq: session.seq,
    code: shownCode(session),
    url,
    lead: leadOf(session),
    poll: await currentPoll(store, session.poll_id),
    settings: settingsOf(session),
    class: rulesOf(session),
    loose: looseOf(session),
    plan: session.plan ? (JSON.parse(session.plan) as PlanStep[]) : [...plan],
    people,
    ...(member.role === 'facilitator'
      ? { you: { role: 'facilitator' }, board: await readBoard(store, session) }
      : { you: await readMyself(store, session, member.participant) }),
  }
}

async function currentPoll({ db }: Store, id: string | null): Promise<Poll | null> {
  if (!id) return null
  const row = await db.selectFrom('poll').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? pollOf(db, row) : null
}
