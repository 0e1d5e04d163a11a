import { putPollAway, setPollState } from '#lib/session/polls.ts'
import { methodNotAllowed } from '../../../../../problem.ts'
import { done, sessionRoute } from '../../../../call.ts'
import { object, oneOf } from '../../../../shape.ts'

const change = object({ state: oneOf(['open', 'closed', 'revealed', 'away']) })

/** Opens, closes or reveals a question, or puts it away; any state may follow any. */
export const POST = sessionRoute('facilitator', change, async (call) => {
  const { store, session, params, body, hub } = call
  const { id = '' } = params
  if (body.state === 'away') await putPollAway(store, session.id, id)
  else await setPollState(store, session.id, id, body.state)
  hub.wake(session.id)
  return done()
})

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
