import { runningSandbox } from '#lib/sandbox/index.ts'
import { groupOf, keepClient } from '#lib/session/controls.ts'
import { clientOf, type ParticipantRow, type SessionRow } from '#lib/session/rows.ts'
import type { OwnClient } from '#lib/session/types.ts'
import type { Store } from '#lib/store/index.ts'

/** A participant's own client at the sandbox; it is made when they have none yet. */
export async function giveClient(
  store: Store,
  session: SessionRow,
  participant: ParticipantRow,
): Promise<OwnClient | null> {
  const known = clientOf(participant)
  const sandbox = known ? undefined : runningSandbox()
  if (!sandbox) return known
  const { id, secret } = await sandbox.classClients.register(groupOf(session))
  await keepClient(store, participant.id, { client_id: id, client_secret: secret })
  return { id, secret, next: null }
}
