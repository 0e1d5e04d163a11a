import { mostSteps } from '#lib/session/plan.ts'
import { setSettings } from '#lib/session/settings.ts'
import { methodNotAllowed } from '../../../problem.ts'
import { json, sessionRoute } from '../../call.ts'
import { flag, object, shown, whole } from '../../shape.ts'

const settings = object({
  title: shown(80).nullish(),
  joining: flag.optional(),
  follow: flag.optional(),
  /** Minutes of free time from now. */
  clock: whole(1, 180).nullish(),
  step: whole(0, mostSteps - 1).nullish(),
  both: flag.optional(),
})

/** What goes for the whole room; what is absent stays as it is. */
export const POST = sessionRoute('facilitator', settings, async ({ store, session, body, hub }) => {
  const answer = await setSettings(store, session.id, body)
  hub.wake(session.id)
  return json(answer)
})

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
