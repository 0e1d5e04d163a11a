import type { Store } from '#lib/store/index.ts'
import { showCode } from './code.ts'
import { SessionFault } from './fault.ts'
import { appendEvent } from './log.ts'
import { freeCode, giveKey } from './open.ts'
import type { Door } from './types.ts'

/**
 * Gives a session another code, and tells everyone. Members are let in by the old one as well, nobody
 * else is, and no other session gets it as long as this one lives.
 *
 * @param joinAt - where a code is joined, as it is shown
 * @throws SessionFault `unknown-session`
 */
export async function renewCode(
  { write, kind }: Store,
  session: string,
  joinAt: (code: string) => string,
): Promise<Door> {
  return write(async (transaction) => {
    const now = Date.now()
    // Takes the session's row first: of two at once the second renews what the first one gave.
    const row = await transaction
      .updateTable('session')
      .set({ last_active_at: now })
      .where('id', '=', session)
      .returning('code')
      .executeTakeFirst()
    if (!row) throw new SessionFault('unknown-session')
    const code = await freeCode(transaction, now)
    await transaction
      .insertInto('former_code')
      .values({ code: row.code, session_id: session })
      .execute()
    const shown = showCode(code)
    const data = { code: shown, url: joinAt(shown) }
    await appendEvent(transaction, kind, session, { event: 'code', data }, { code })
    return data
  })
}

/** Gives a session another facilitator's key; all that were given before open nothing any more. */
export function renewKey({ write }: Store, session: string): Promise<string> {
  return write(async (transaction) => {
    await transaction.deleteFrom('facilitator').where('session_id', '=', session).execute()
    return giveKey(transaction, session)
  })
}
