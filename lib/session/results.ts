import type { Selectable } from 'kysely'
import type { ExchangeResultTable, Store } from '#lib/store/index.ts'
import type { Verdict } from './judge.ts'
import { type ParticipantRow, stolenOf, timeOf } from './rows.ts'
import type { Run, Stolen, Ticket } from './types.ts'

/** The last run of one kind, as the database has it. */
export type ResultRow = Selectable<ExchangeResultTable>

/** How a run is to be counted. */
export interface Counted {
  experiment: string | null
  verdict: Verdict
  /** Whether it was made with the participant's own client and nothing changed. */
  own: boolean
  /** The token that it brought, to be revoked on demand. */
  token: string | undefined
  /** Which of the tokens that go round it was made with, if any. */
  loose: 'bearer' | 'bound' | undefined
}

/** Writes down how a participant's run went. */
export async function recordRun(
  { write }: Store,
  participant: ParticipantRow,
  { experiment, verdict, own, token, loose }: Counted,
): Promise<void> {
  const run = {
    token_status: verdict.token,
    business_status: verdict.business,
    reason: verdict.failed,
    duration_ms: verdict.duration,
    at: Date.now(),
  }
  const ticket = own ? further(participant.ticket, verdict) : participant.ticket
  const { business } = verdict
  const became: Stolen =
    business !== null && business >= 200 && business < 300 ? 'worked' : 'refused'
  await write(async (transaction) => {
    await transaction
      .updateTable('participant')
      .set({
        ticket,
        ...(own && token !== undefined && { token }),
        ...(loose && { stolen: JSON.stringify({ ...stolenOf(participant), [loose]: became }) }),
        last_seen_at: Date.now(),
      })
      .where('id', '=', participant.id)
      .execute()
    await transaction
      .insertInto('exchange_result')
      .values({
        session_id: participant.session_id,
        participant_id: participant.id,
        experiment: experiment ?? '',
        attempt: 1,
        ...run,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['participant_id', 'experiment'])
          .doUpdateSet((of) => ({ ...run, attempt: of('exchange_result.attempt', '+', 1) })),
      )
      .execute()
  })
}

/** Whoever had a ticket keeps it on the board, even if a later run fails. */
function further(before: Ticket, { ticket, arrived }: Verdict): Ticket {
  if (before === 'arrived' || (ticket && arrived)) return 'arrived'
  return before === 'token' || ticket ? 'token' : 'none'
}

/** A run as it is shown. */
export function runOf(row: ResultRow): Run {
  return {
    experiment: row.experiment || null,
    token: row.token_status,
    business: row.business_status,
    failed: row.reason,
    times: row.attempt,
    at: timeOf(row.at),
  }
}
