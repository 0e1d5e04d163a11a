import type { Store } from '#lib/store/index.ts'
import { SessionFault } from './fault.ts'
import { appendEvent } from './log.ts'
import { settingsOf } from './rows.ts'
import type { Settings } from './types.ts'

/** What the facilitator sets; what is absent stays as it is. */
export interface SettingsChange {
  title?: string | null | undefined
  joining?: boolean | undefined
  follow?: boolean | undefined
  /** Minutes of free time from now, null takes the clock away. */
  clock?: number | null | undefined
  step?: number | null | undefined
  both?: boolean | undefined
}

/** Sets what goes for the whole room, and tells everyone. */
export async function setSettings(
  { write, kind }: Store,
  session: string,
  { title, joining, follow, clock, step, both }: SettingsChange,
): Promise<Settings> {
  return write(async (transaction) => {
    const row = await transaction
      .updateTable('session')
      .set({
        ...(title !== undefined && { title }),
        ...(joining !== undefined && { join_open: joining ? 1 : 0 }),
        ...(follow !== undefined && { follow: follow ? 1 : 0 }),
        ...(clock !== undefined && {
          clock_ends_at: clock === null ? null : Date.now() + clock * 60_000,
        }),
        ...(step !== undefined && { step }),
        ...(both !== undefined && { both_languages: both ? 1 : 0 }),
        // An update of nothing is no statement.
        last_active_at: Date.now(),
      })
      .where('id', '=', session)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw new SessionFault('unknown-session')
    const data = settingsOf(row)
    await appendEvent(transaction, kind, session, { event: 'settings', data })
    return data
  })
}
