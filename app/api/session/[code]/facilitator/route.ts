import { facilitatorBy } from '#lib/session/members.ts'
import { methodNotAllowed, problem } from '../../../problem.ts'
import { done, noteWrong, sessionRoute, tooMany, waitFor } from '../../call.ts'
import { keyCookie } from '../../cookies.ts'
import { object, text } from '../../shape.ts'

/** Takes the facilitator's key to another device: from the address's fragment into a cookie. */
export const POST = sessionRoute('anyone', object({ key: text }), async (call) => {
  const { request, store, session, body } = call
  const wait = waitFor(request)
  if (wait > 0) return tooMany(request, wait)
  if (await facilitatorBy(store, session.code, body.key)) {
    return done({ 'set-cookie': keyCookie('facilitator', session.code, body.key) })
  }
  noteWrong(request)
  return problem(request, 'not-facilitator')
})

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
