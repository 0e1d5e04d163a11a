import { findQuestion } from '#lib/session/course.ts'
import { openPoll } from '#lib/session/polls.ts'
import { methodNotAllowed, problem } from '../../../problem.ts'
import { json, sessionRoute } from '../../call.ts'
import { object, place, placeProblems, text } from '../../shape.ts'

/** Puts a question of the course to the room. */
export const POST = sessionRoute(
  'facilitator',
  object({ ...place, item: text.optional() }),
  async ({ request, store, session, body, hub }) => {
    const errors = placeProblems(body)
    if (errors.length > 0) return problem(request, 'input', { errors })
    const question = findQuestion(body, body.item)
    if (!question) {
      const pointer = body.item === undefined ? '/block' : '/item'
      return problem(request, 'input', { errors: [{ pointer, code: 'no-question' }] })
    }
    const id = await openPoll(store, session.id, body, question.item)
    hub.wake(session.id)
    return json({ id }, 201)
  },
)

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
