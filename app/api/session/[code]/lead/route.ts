import { publish } from '#lib/session/log.ts'
import { methodNotAllowed, problem } from '../../../problem.ts'
import { done, sessionRoute } from '../../call.ts'
import { object, place, placeProblems } from '../../shape.ts'

/** Everyone's page goes to this block. */
export const POST = sessionRoute('facilitator', object(place), async (call) => {
  const { request, store, session, body, hub } = call
  const errors = placeProblems(body)
  if (errors.length > 0) return problem(request, 'input', { errors })
  const change = { lead_lesson: body.lesson, lead_block: body.block }
  await publish(store, session.id, { event: 'lead', data: body }, change)
  hub.wake(session.id)
  return done()
})

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
