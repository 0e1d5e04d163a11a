import { renewCode } from '#lib/session/renew.ts'
import { methodNotAllowed } from '../../../problem.ts'
import { joinAt, json, sessionRoute } from '../../call.ts'
import { object } from '../../shape.ts'

/** Another code, by which people join from now on; who is in stays in. */
export const POST = sessionRoute('facilitator', object({}), async ({ store, session, hub }) => {
  const door = await renewCode(store, session.id, joinAt)
  hub.wake(session.id)
  return json(door, 201)
})

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
