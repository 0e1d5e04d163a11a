import { createHash } from 'node:crypto'
import type { Store } from '#lib/store/index.ts'
import { SessionFault } from './fault.ts'
import { appendEvent, publish } from './log.ts'
import { type ParticipantRow, rulesOf, type SessionRow, timeOf } from './rows.ts'
import type { ClassRules, LooseToken } from './types.ts'

/** The name under which the sandbox keeps a session's clients together: 16 hexadecimal digits. */
export function groupOf({ id }: Pick<SessionRow, 'id'>): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16)
}

/** What a facilitator changes for all clients; what is absent stays as it is. */
export type RulesChange = {
  [Rule in 'scope' | 'tokensPerMinute' | 'stopped' | 'dpop']?: ClassRules[Rule] | undefined
} & { rotated?: true; revoked?: true }

/** Notes what goes for a session's clients from now on, and tells everyone. */
export async function setRules(
  { write, kind }: Store,
  session: string,
  { rotated, revoked, ...change }: RulesChange,
): Promise<ClassRules> {
  return write(async (transaction) => {
    const row = await transaction
      .updateTable('session')
      .set({ last_active_at: Date.now() })
      .where('id', '=', session)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw new SessionFault('unknown-session')
    const before = rulesOf(row)
    const once = ({ times }: ClassRules['rotated']) => ({
      times: times + 1,
      at: timeOf(Date.now()),
    })
    const data: ClassRules = {
      ...before,
      ...change,
      ...(rotated && { rotated: once(before.rotated) }),
      ...(revoked && { revoked: once(before.revoked) }),
    }
    const kept = { class_rules: JSON.stringify(data) }
    await appendEvent(transaction, kind, session, { event: 'class', data }, kept)
    return data
  })
}

/** Sends a token round the room, or takes it away, and tells everyone. */
export async function setLoose(
  store: Store,
  session: string,
  loose: LooseToken | null,
): Promise<void> {
  const kept = { loose_token: loose && JSON.stringify(loose) }
  if (loose && !loose.bound) {
    await store.write((transaction) =>
      transaction
        .updateTable('participant')
        .set({ stolen: null })
        .where('session_id', '=', session)
        .execute(),
    )
  }
  await publish(store, session, { event: 'loose', data: loose }, kept)
}

/** Those whose clients the facilitator means: the ones that were named, or all. */
export async function meant(
  { db }: Store,
  session: string,
  ids: string[] | undefined,
): Promise<ParticipantRow[]> {
  const rows = await db
    .selectFrom('participant')
    .selectAll()
    .where('session_id', '=', session)
    .where('removed_at', 'is', null)
    .where('client_id', 'is not', null)
    .execute()
  return ids ? rows.filter(({ id }) => ids.includes(id)) : rows
}

/** Notes a participant's client, or what has become of it. */
export async function keepClient(
  { write }: Store,
  participant: string,
  change: Partial<Pick<ParticipantRow, 'client_id' | 'client_secret' | 'next_secret' | 'token'>>,
): Promise<void> {
  await write((transaction) =>
    transaction.updateTable('participant').set(change).where('id', '=', participant).execute(),
  )
}
