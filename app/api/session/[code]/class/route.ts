import { z } from 'zod'
import { runningSandbox } from '#lib/sandbox/index.ts'
import { groupOf, setRules } from '#lib/session/controls.ts'
import { rulesOf } from '#lib/session/rows.ts'
import { methodNotAllowed } from '../../../problem.ts'
import { json, sessionRoute } from '../../call.ts'
import { flag, object, oneOf, text, whole } from '../../shape.ts'
import { revokeTokens, rotateSecrets } from './live.ts'

const change = object({
  scope: oneOf(['orders:read orders:write', 'orders:read']).optional(),
  tokensPerMinute: whole(1, 600).nullish(),
  stopped: oneOf(['auth', 'api']).nullish(),
  dpop: flag.optional(),
  rotate: z.literal(true, { error: 'not-listed' }).optional(),
  revoke: z.literal(true, { error: 'not-listed' }).optional(),
  /** Whose secrets or tokens; absent: everyone's. */
  people: z.array(text, { error: 'type-array' }).optional(),
})

/** What the facilitator does to the clients of this session, and to no others. */
export const POST = sessionRoute('facilitator', change, async (call) => {
  const { store, session, body, hub } = call
  const { rotate, revoke, people, ...rules } = body
  const sandbox = runningSandbox()
  const { scope, tokensPerMinute, stopped, dpop } = { ...rulesOf(session), ...defined(rules) }
  await sandbox?.classClients.change(groupOf(session), { scope, tokensPerMinute, stopped, dpop })
  if (rotate) await rotateSecrets(store, session, people)
  const answer = await setRules(store, session.id, {
    ...defined(rules),
    ...(rotate && { rotated: true }),
    ...(revoke && { revoked: true }),
  })
  hub.wake(session.id)
  if (revoke) {
    await revokeTokens(store, session, people)
    hub.stirred(session.id)
  }
  return json(answer)
})

function defined<Members extends object>(members: Members): Partial<Members> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as Partial<Members>
}

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
