import { readMyself } from '#lib/session/board.ts'
import { changeParticipant } from '#lib/session/members.ts'
import { nameLimit } from '#lib/session/name.ts'
import { methodNotAllowed, problem } from '../../../problem.ts'
import { json, sessionRoute } from '../../call.ts'
import { flag, language, object, oneOf, place, placeProblems, shown } from '../../shape.ts'

const ownChange = object({
  name: shown(nameLimit).nullish(),
  named: flag.optional(),
  lang: language.optional(),
  follow: flag.optional(),
  hand: flag.optional(),
  place: object(place).optional(),
  secret: oneOf(['next']).optional(),
})

/** What a participant says of themselves; what is absent stays as it is. */
export const POST = sessionRoute('participant', ownChange, async (call) => {
  const { request, store, session, member, body, hub } = call
  const errors = body.place ? placeProblems(body.place, '/place') : []
  if (errors.length > 0) return problem(request, 'input', { errors })
  const row = await changeParticipant(store, member.participant, body)
  hub.stirred(session.id)
  return json(await readMyself(store, session, row))
})

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
