import type { Language } from '#lib/i18n/languages.ts'
import type { Store } from '#lib/store/index.ts'
import { SessionFault } from './fault.ts'
import { hashOf, makeKey } from './keys.ts'
import { keptFor } from './open.ts'
import type { ParticipantRow, SessionRow } from './rows.ts'
import type { OwnChange } from './types.ts'

/** Who asks, proved by a key: a facilitator, or one of the participants. */
export type Member =
  | {
      role: 'facilitator'
      session: SessionRow
      /** The key as it is kept: a hash. */
      key: string
    }
  | { role: 'participant'; session: SessionRow; participant: ParticipantRow }

/**
 * The facilitator of a session, if one of these keys is theirs.
 *
 * @param code - that it has, or had before it was renewed
 */
export async function facilitatorBy(
  { db }: Store,
  code: string,
  keys: readonly string[],
): Promise<Extract<Member, { role: 'facilitator' }> | undefined> {
  if (keys.length === 0) return undefined
  const held = await db
    .selectFrom('facilitator')
    .select(['session_id', 'token_hash'])
    .where('token_hash', 'in', keys.map(hashOf))
    .execute()
  const session = await sessionAmong(db, held, code)
  const own = held.find(({ session_id }) => session_id === session?.id)
  return session && own && { role: 'facilitator', session, key: own.token_hash }
}

/**
 * The participant of a session, if one of these keys is theirs and nobody removed them.
 *
 * @param code - that it has, or had before it was renewed
 */
export async function participantBy(
  { db }: Store,
  code: string,
  keys: readonly string[],
): Promise<Extract<Member, { role: 'participant' }> | undefined> {
  if (keys.length === 0) return undefined
  const held = await db
    .selectFrom('participant')
    .selectAll()
    .where('token_hash', 'in', keys.map(hashOf))
    .where('removed_at', 'is', null)
    .execute()
  const session = await sessionAmong(db, held, code)
  const participant = held.find(({ session_id }) => session_id === session?.id)
  return session && participant && { role: 'participant', session, participant }
}

/** The one of some sessions that has a code, or had it before. */
async function sessionAmong(
  db: Store['db'],
  held: readonly { session_id: string }[],
  code: string,
): Promise<SessionRow | undefined> {
  if (held.length === 0) return undefined
  const ids = held.map(({ session_id }) => session_id)
  const sessions = await db.selectFrom('session').selectAll().where('id', 'in', ids).execute()
  const now = sessions.find((session) => session.code === code)
  if (now) return now
  const former = await db
    .selectFrom('former_code')
    .select('session_id')
    .where('code', '=', code)
    .executeTakeFirst()
  return sessions.find(({ id }) => id === former?.session_id)
}

/** What someone brings who joins. */
export interface Newcomer {
  name: string | null
  named: boolean
  lang: Language
}

/**
 * Lets someone join.
 *
 * @returns their row, and their key, which is kept as a hash alone
 * @throws SessionFault `joining-closed`, `session-full`
 */
export async function joinSession(
  { write }: Store,
  { id }: SessionRow,
  { name, named, lang }: Newcomer,
): Promise<{ participant: ParticipantRow; key: string }> {
  const key = makeKey(16)
  const now = Date.now()
  const participant = await write(async (transaction) => {
    // The write comes first: it takes the session's row, so that two aliases never meet.
    const session = await transaction
      .updateTable('session')
      .set((row) => ({
        joined: row('joined', '+', 1),
        last_active_at: now,
        purge_at: now + keptFor,
      }))
      .where('id', '=', id)
      .where('join_open', '=', 1)
      .returning(['joined', 'most_participants'])
      .executeTakeFirst()
    if (!session) throw new SessionFault('joining-closed')
    if (session.joined > session.most_participants) throw new SessionFault('session-full')
    return transaction
      .insertInto('participant')
      .values({
        id: makeKey(16),
        session_id: id,
        token_hash: hashOf(key),
        alias: String(session.joined - 1),
        name,
        name_on_board: named ? 1 : 0,
        lang,
        joined_at: now,
        last_seen_at: 0,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
  })
  return { participant, key }
}

/** Notes what a participant says of themselves. @returns their row as it is then */
export function changeParticipant(
  { write }: Store,
  before: Pick<ParticipantRow, 'id' | 'stuck_at' | 'next_secret'>,
  { name, named, lang, follow, hand, place, secret }: OwnChange,
): Promise<ParticipantRow> {
  return write((transaction) =>
    transaction
      .updateTable('participant')
      .set({
        ...(name !== undefined && { name }),
        ...(named !== undefined && { name_on_board: named ? 1 : 0 }),
        ...(lang && { lang }),
        ...(follow !== undefined && { follow: follow ? 1 : 0 }),
        ...(hand !== undefined && { stuck_at: hand ? (before.stuck_at ?? Date.now()) : null }),
        ...(place && { lesson: place.lesson, block: place.block }),
        ...(secret &&
          before.next_secret && { client_secret: before.next_secret, next_secret: null }),
        // An update of nothing is no statement.
        last_seen_at: Date.now(),
      })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )
}

/**
 * What a facilitator may do to one participant: take their hand down, or remove them.
 *
 * @throws SessionFault `unknown-person`
 */
export async function attend(
  { write }: Store,
  { id: session }: SessionRow,
  person: string,
  what: 'hand-down' | 'remove',
): Promise<void> {
  const removal = { removed_at: Date.now(), client_id: null, client_secret: null, token: null }
  const row = await write((transaction) =>
    transaction
      .updateTable('participant')
      .set(what === 'remove' ? removal : { stuck_at: null })
      .where('id', '=', person)
      .where('session_id', '=', session)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  )
  if (!row) throw new SessionFault('unknown-person')
}
