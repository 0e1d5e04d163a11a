import { questionOf, readPoll, vote } from '#lib/session/polls.ts'
import { methodNotAllowed, problem } from '../../../../../problem.ts'
import { done, sessionRoute } from '../../../../call.ts'
import { object, whole } from '../../../../shape.ts'

const ballot = object({ choice: whole(0, 99) })

/** A participant's vote; again replaces. */
export const POST = sessionRoute('participant', ballot, async (call) => {
  const { request, store, session, member, params, body, hub } = call
  const poll = await readPoll(store, session.id, params.id ?? '')
  const options = questionOf(poll)?.options.length ?? 0
  if (body.choice >= options) {
    const range = { min: 0, max: options - 1 }
    return problem(request, 'input', {
      errors: [{ pointer: '/choice', code: 'range', params: range }],
    })
  }
  await vote(store, session.id, poll.id, member.participant.id, body.choice)
  hub.stirred(session.id)
  return done()
})

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
