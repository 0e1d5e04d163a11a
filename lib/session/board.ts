import type { Store } from '#lib/store/index.ts'
import { countVotes } from './polls.ts'
import { type ResultRow, runOf } from './results.ts'
import {
  aliasIn,
  clientOf,
  langOf,
  type ParticipantRow,
  placeOf,
  type SessionRow,
  stolenOf,
  timeOf,
} from './rows.ts'
import type { Board, Myself, Person } from './types.ts'

/** How long after their last sign someone counts as here, in ms; connected pages give one each 15 s. */
export const hereFor = 40_000

/** Everyone in a session and what they did. */
export interface People {
  rows: ParticipantRow[]
  /** Ids of those who were removed. */
  gone: string[]
  results: Map<string, ResultRow[]>
}

/** Reads everyone in a session. */
export async function readPeople({ db }: Store, session: string): Promise<People> {
  const rows = await db
    .selectFrom('participant')
    .selectAll()
    .where('session_id', '=', session)
    .orderBy('joined_at')
    .execute()
  const results = new Map<string, ResultRow[]>()
  const all = await db
    .selectFrom('exchange_result')
    .selectAll()
    .where('session_id', '=', session)
    .orderBy('at')
    .execute()
  for (const row of all) {
    results.set(row.participant_id, [...(results.get(row.participant_id) ?? []), row])
  }
  return {
    rows: rows.filter(({ removed_at }) => removed_at === null),
    gone: rows.filter(({ removed_at }) => removed_at !== null).map(({ id }) => id),
    results,
  }
}

/** Someone as the facilitator and the board see them. */
export function personOf(row: ParticipantRow, results: ResultRow[] = [], now = Date.now()): Person {
  const { bearer = null, bound = null } = stolenOf(row)
  return {
    id: row.id,
    alias: aliasIn(row),
    name: row.name,
    named: row.name_on_board === 1,
    lang: langOf(row),
    place: placeOf(row),
    follow: row.follow === 1,
    hand: row.stuck_at === null ? null : timeOf(row.stuck_at),
    here: row.last_seen_at > now - hereFor,
    ticket: row.ticket,
    runs: results.map(runOf),
    stolen: bearer,
    stolenBound: bound,
  }
}

/** The votes on the current question, for facilitators. */
export async function readVotes(
  { db }: Store,
  { poll_id }: SessionRow,
): Promise<Pick<Board, 'votes' | 'counts'>> {
  const poll = poll_id
    ? await db.selectFrom('poll').selectAll().where('id', '=', poll_id).executeTakeFirst()
    : undefined
  const counts = poll ? await countVotes(db, poll) : []
  return { votes: counts.reduce((sum, count) => sum + count, 0), counts }
}

/** The whole board. */
export async function readBoard(store: Store, session: SessionRow): Promise<Board> {
  const { rows, results } = await readPeople(store, session.id)
  return {
    people: rows.map((row) => personOf(row, results.get(row.id))),
    ...(await readVotes(store, session)),
  }
}

/** The participant who asks, as they see themselves. */
export async function readMyself(
  { db }: Store,
  { poll_id }: Pick<SessionRow, 'poll_id'>,
  row: ParticipantRow,
): Promise<Myself> {
  const results = await db
    .selectFrom('exchange_result')
    .selectAll()
    .where('participant_id', '=', row.id)
    .orderBy('at')
    .execute()
  const vote = poll_id
    ? await db
        .selectFrom('vote')
        .select('choice')
        .where('poll_id', '=', poll_id)
        .where('voter', '=', row.id)
        .executeTakeFirst()
    : undefined
  const lang = langOf(row)
  return {
    role: 'participant',
    id: row.id,
    alias: aliasIn(row)[lang],
    name: row.name,
    named: row.name_on_board === 1,
    lang,
    place: placeOf(row),
    follow: row.follow === 1,
    hand: row.stuck_at !== null,
    client: clientOf(row),
    ticket: row.ticket,
    runs: results.map(runOf),
    choice: vote?.choice ?? null,
  }
}
