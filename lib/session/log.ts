import { sql, type Transaction, type Updateable } from 'kysely'
import type { SessionTable, Store, Tables } from '#lib/store/index.ts'
import { SessionFault } from './fault.ts'
import { keptFor } from './open.ts'
import type { LoggedEvent } from './types.ts'

/** The channel on which instances tell each other that a session has changed; it carries its id. */
export const channel = 'oauth_local_session'

/** What an event says, before it has its number. */
export type Happening = LoggedEvent extends infer One
  ? One extends LoggedEvent
    ? Omit<One, 'id'>
    : never
  : never

/** Columns of a session that an event changes. */
export type SessionChange = Omit<Updateable<SessionTable>, 'id' | 'seq'>

/**
 * Writes an event under the next number of its session, with what it changes. The number is taken
 * first, under the row's lock, so that the order of commits is the order of numbers, without gaps.
 *
 * @throws SessionFault `unknown-session` when it was deleted meanwhile
 */
export async function appendEvent(
  transaction: Transaction<Tables>,
  kind: Store['kind'],
  session: string,
  { event, data }: Happening,
  change: SessionChange = {},
): Promise<void> {
  const now = Date.now()
  const row = await transaction
    .updateTable('session')
    .set((of) => ({
      ...change,
      seq: of('seq', '+', 1),
      last_active_at: now,
      purge_at: now + keptFor,
    }))
    .where('id', '=', session)
    .returning('seq')
    .executeTakeFirst()
  if (!row) throw new SessionFault('unknown-session')
  await transaction
    .insertInto('session_event')
    .values({
      session_id: session,
      seq: row.seq,
      type: event,
      data: JSON.stringify(data),
      at: now,
    })
    .execute()
  if (kind === 'postgres') await sql`select pg_notify(${channel}, ${session})`.execute(transaction)
}

/** {@link appendEvent} in a transaction of its own. */
export function publish(
  { write, kind }: Store,
  session: string,
  happening: Happening,
  change?: SessionChange,
): Promise<void> {
  return write((transaction) => appendEvent(transaction, kind, session, happening, change))
}

/** Tells other instances that rows of a session have changed of which the log has nothing. */
export async function notify({ db, kind }: Store, session: string): Promise<void> {
  if (kind === 'postgres') await sql`select pg_notify(${channel}, ${session})`.execute(db)
}

/** A session's events after a number, in order. */
export async function eventsAfter(
  { db }: Store,
  session: string,
  after: number,
): Promise<LoggedEvent[]> {
  const rows = await db
    .selectFrom('session_event')
    .select(['seq', 'type', 'data'])
    .where('session_id', '=', session)
    .where('seq', '>', after)
    .orderBy('seq')
    .execute()
  return rows.map(
    ({ seq, type, data }) => ({ id: seq, event: type, data: JSON.parse(data) }) as LoggedEvent,
  )
}
