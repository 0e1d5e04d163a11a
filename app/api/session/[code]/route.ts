import { runningSandbox } from '#lib/sandbox/index.ts'
import { groupOf } from '#lib/session/controls.ts'
import { SessionFault } from '#lib/session/fault.ts'
import { deleteSession } from '#lib/session/open.ts'
import { readSnapshot } from '#lib/session/snapshot.ts'
import { methodNotAllowed } from '../../problem.ts'
import { done, json, sessionRoute } from '../call.ts'

/** How the session stands, as its members may see it. */
export const GET = sessionRoute('member', undefined, async ({ store, member, url }) => {
  const snapshot = await readSnapshot(store, member, url)
  if (!snapshot) throw new SessionFault('unknown-session')
  return json(snapshot)
})

/** Ends the session and deletes everything in it. */
export const DELETE = sessionRoute('facilitator', undefined, async ({ store, session, hub }) => {
  await deleteSession(store, session)
  hub.stirred(session.id)
  await runningSandbox()?.classClients.remove(groupOf(session))
  return done()
})

const refuse = methodNotAllowed('DELETE, GET')

export { refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
