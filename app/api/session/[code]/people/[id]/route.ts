import { z } from 'zod'
import { attend } from '#lib/session/members.ts'
import { methodNotAllowed } from '../../../../problem.ts'
import { done, sessionRoute } from '../../../call.ts'
import { object } from '../../../shape.ts'

const attention = z.union([
  object({ hand: z.literal(false, { error: 'not-listed' }) }),
  object({ removed: z.literal(true, { error: 'not-listed' }) }),
])

/** Takes a participant's hand down, or removes them. */
export const POST = sessionRoute('facilitator', attention, async (call) => {
  const { store, session, params, body, hub } = call
  await attend(store, session, params.id ?? '', 'removed' in body ? 'remove' : 'hand-down')
  hub.stirred(session.id)
  return done()
})

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
