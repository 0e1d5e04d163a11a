import { readConfig } from '#lib/config.ts'
import { openStore, type Store } from '#lib/store/index.ts'
import { complain } from './complain.ts'
import { groupOf } from './controls.ts'
import { forgetTries } from './guard.ts'
import { deleteSession } from './open.ts'

const hour = 60 * 60 * 1_000

/** Takes away what others keep for a session, known by the name of its clients' group. */
type Forget = (group: string) => Promise<void> | undefined

/** Deletes every session whose time has come, what others keep for it, and old wrong tries. */
export async function sweepSessions(store: Store, forget: Forget): Promise<void> {
  const ended = await store.db
    .selectFrom('session')
    .select(['id', 'code'])
    .where('purge_at', '<=', Date.now())
    .limit(1_000)
    .execute()
  for (const session of ended) {
    await deleteSession(store, session)
    await forget(groupOf(session))
  }
  await forgetTries(store)
}

/** {@link sweepSessions} now and every hour, whether or not anyone calls. */
export async function sweepHourly(forget: Forget): Promise<void> {
  const store = await openStore(readConfig())
  const sweep = () => void sweepSessions(store, forget).catch(complain)
  sweep()
  setInterval(sweep, hour).unref()
}
