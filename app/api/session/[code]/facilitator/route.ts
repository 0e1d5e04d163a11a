import { facilitatorBy } from '#lib/session/members.ts'
import { methodNotAllowed, problem } from '../../../problem.ts'
import { attempt, done, sessionRoute, tooMany } from '../../call.ts'
import { keyCookie } from '../../cookies.ts'
import { object, text } from '../../shape.ts'

/** Takes the facilitator's key to another device: from the address's fragment into a cookie. */
export const POST = sessionRoute('anyone', object({ key: text }), async (call) => {
  const { request, store, session, body } = call
  const tried = await attempt(store, request, () => facilitatorBy(store, session.code, [body.key]))
  if ('wait' in tried) return tooMany(request, tried.wait)
  if (!tried.found) return problem(request, 'not-facilitator')
  return done({ 'set-cookie': keyCookie('facilitator', session.code, body.key) })
})

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
