import type { Selectable } from 'kysely'
import type { PollTable, Store, Tables } from '#lib/store/index.ts'
import { asked, findQuestion } from './course.ts'
import { SessionFault } from './fault.ts'
import { makeKey } from './keys.ts'
import { appendEvent } from './log.ts'
import type { Place, Poll, PollState } from './types.ts'

/** A question that was put to the room, as the database has it. */
export type PollRow = Selectable<PollTable>

type Database = Pick<Store['db'], 'selectFrom'>

/** Votes by option, from the rows themselves. */
export function tally(choices: readonly number[], options: number): number[] {
  const counts = Array<number>(options).fill(0)
  for (const choice of choices) {
    if (choice in counts) counts[choice] = (counts[choice] ?? 0) + 1
  }
  return counts
}

/**
 * Puts a question to the room. Asked again, it is a new poll of the next round.
 *
 * @param item - the quiz item, as it was asked for or the first of its block
 */
export async function openPoll(
  { write, kind }: Store,
  session: string,
  { lesson, block }: Place,
  item: string | undefined,
): Promise<string> {
  const now = Date.now()
  const id = makeKey(16)
  await write(async (transaction) => {
    // Takes the session's row first: two of the same question get two rounds.
    await transaction
      .updateTable('session')
      .set({ last_active_at: now })
      .where('id', '=', session)
      .execute()
    const { round } = await transaction
      .selectFrom('poll')
      .select((of) => of.fn.count<number>('id').as('round'))
      .where('session_id', '=', session)
      .where('lesson', '=', lesson)
      .where('block', '=', block)
      .where('item', '=', item ?? '')
      .executeTakeFirstOrThrow()
    const row = await transaction
      .insertInto('poll')
      .values({
        id,
        session_id: session,
        lesson,
        block,
        item: item ?? '',
        round: round + 1,
        state: 'open',
        opened_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const data = await pollOf(transaction, row)
    await appendEvent(transaction, kind, session, { event: 'poll', data }, { poll_id: id })
  })
  return id
}

/**
 * Opens, closes or reveals a question; any state may follow any.
 *
 * @throws SessionFault `unknown-poll`
 */
export async function setPollState(
  { write, kind }: Store,
  session: string,
  id: string,
  state: PollState,
): Promise<void> {
  const now = Date.now()
  await write(async (transaction) => {
    const row = await transaction
      .updateTable('poll')
      .set({
        state,
        ...(state === 'closed' && { closed_at: now }),
        ...(state === 'revealed' && { revealed_at: now }),
      })
      .where('id', '=', id)
      .where('session_id', '=', session)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw new SessionFault('unknown-poll')
    const data = await pollOf(transaction, row)
    await appendEvent(transaction, kind, session, { event: 'poll', data }, { poll_id: id })
  })
}

/**
 * Takes the question away from all screens, and closes it; its votes stay for the report.
 *
 * @throws SessionFault `unknown-poll`
 */
export async function putPollAway(
  { write, kind }: Store,
  session: string,
  id: string,
): Promise<void> {
  await write(async (transaction) => {
    const poll = await transaction
      .updateTable('poll')
      .set((of) => ({
        state: of
          .case()
          .when('state', '=', 'open')
          .then<PollState>('closed')
          .else(of.ref('state'))
          .end(),
      }))
      .where('id', '=', id)
      .where('session_id', '=', session)
      .returning('id')
      .executeTakeFirst()
    if (!poll) throw new SessionFault('unknown-poll')
    await appendEvent(transaction, kind, session, { event: 'poll', data: null }, { poll_id: null })
  })
}

/**
 * Counts a vote; a second one replaces the first. The question's row is part of the statement, so
 * that no vote slips in after it was closed: on PostgreSQL whoever closes it waits for those who
 * share its row, and they do not wait for each other. In SQLite one writes at a time anyway.
 *
 * @throws SessionFault `poll-closed`
 */
export async function vote(
  { write, kind }: Store,
  session: string,
  id: string,
  voter: string,
  choice: number,
): Promise<void> {
  const at = Date.now()
  const counted = await write((transaction) =>
    transaction
      .insertInto('vote')
      .columns(['poll_id', 'voter', 'choice', 'at'])
      .expression(
        transaction
          .selectFrom('poll')
          .select(({ ref, val }) => [
            ref('poll.id').as('poll_id'),
            val(voter).as('voter'),
            val(choice).as('choice'),
            val(at).as('at'),
          ])
          .where('id', '=', id)
          .where('session_id', '=', session)
          .where('state', '=', 'open')
          .$if(kind === 'postgres', (open) => open.forShare()),
      )
      .onConflict((conflict) => conflict.columns(['poll_id', 'voter']).doUpdateSet({ choice, at }))
      .returning('poll_id')
      .executeTakeFirst(),
  )
  if (!counted) throw new SessionFault('poll-closed')
}

/** The question of that id in that session. @throws SessionFault `unknown-poll` */
export async function readPoll({ db }: Store, session: string, id: string): Promise<PollRow> {
  const row = await db
    .selectFrom('poll')
    .selectAll()
    .where('id', '=', id)
    .where('session_id', '=', session)
    .executeTakeFirst()
  if (!row) throw new SessionFault('unknown-poll')
  return row
}

/** The votes on a question by option. */
export async function countVotes(db: Database, row: PollRow): Promise<number[]> {
  const rows = await db.selectFrom('vote').select('choice').where('poll_id', '=', row.id).execute()
  const options = questionOf(row)?.options.length ?? 0
  return tally(
    rows.map(({ choice }) => choice),
    options,
  )
}

/** A question as everyone may see it: counts and answer once they are revealed, and not before. */
export async function pollOf(db: Database, row: PollRow): Promise<Poll> {
  const { id, lesson, block, item, state, round } = row
  const question = questionOf(row)
  const revealed = state === 'revealed' && question
  const before = revealed && round > 1 ? await roundBefore(db, row) : undefined
  return {
    id,
    lesson,
    block,
    ...(item && { item }),
    question: question ? asked(question) : { stem: { mr: '', en: '' }, options: [] },
    state,
    round,
    ...(revealed && { counts: await countVotes(db, row), answer: question.answer }),
    ...(before && { before: await countVotes(db, before) }),
  }
}

/** The course's question behind a poll; it may have left the course since. */
export function questionOf({ lesson, block, item }: Pick<PollRow, 'lesson' | 'block' | 'item'>) {
  return findQuestion({ lesson, block }, item || undefined)
}

function roundBefore(
  db: Pick<Database, 'selectFrom'>,
  { session_id, lesson, block, item, round }: PollRow,
): Promise<PollRow | undefined> {
  return db
    .selectFrom('poll')
    .selectAll()
    .where('session_id', '=', session_id)
    .where('lesson', '=', lesson)
    .where('block', '=', block)
    .where('item', '=', item)
    .where('round', '=', round - 1)
    .executeTakeFirst()
}

/** All questions of a session in the order they were asked. */
export function readPolls(
  { db }: { db: Pick<Store['db'], 'selectFrom'> },
  session: string,
): Promise<Selectable<Tables['poll']>[]> {
  return db
    .selectFrom('poll')
    .selectAll()
    .where('session_id', '=', session)
    .orderBy('opened_at')
    .orderBy('round')
    .execute()
}
