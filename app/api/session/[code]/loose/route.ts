import { checkExchangeRequest, performExchange } from '#lib/exchange/index.ts'
import { runningSandbox } from '#lib/sandbox/index.ts'
import { groupOf, setLoose } from '#lib/session/controls.ts'
import { SessionFault } from '#lib/session/fault.ts'
import { looseOf, rulesOf, type SessionRow, timeOf } from '#lib/session/rows.ts'
import type { LooseToken } from '#lib/session/types.ts'
import { methodNotAllowed } from '../../../problem.ts'
import { json, sessionRoute } from '../../call.ts'
import { flag, object } from '../../shape.ts'
import { ownTargets, tokenIn } from '../exchange/run.ts'

/**
 * Sends a token of the session's own round the room, or takes it away: a bearer token, and one that
 * is bound to a key once DPoP is switched on.
 */
export const POST = sessionRoute(
  'facilitator',
  object({ loose: flag.optional() }),
  async (call) => {
    const { store, session, body, hub } = call
    const loose = body.loose === false ? null : await newToken(session)
    await setLoose(store, session.id, loose)
    hub.wake(session.id)
    return json(loose)
  },
)

/** A token of a client that nobody else has. @throws SessionFault `no-token` */
async function newToken(session: SessionRow): Promise<LooseToken> {
  const sandbox = runningSandbox()
  if (!sandbox) throw new SessionFault('no-token')
  const client = { ...(await sandbox.classClients.register(groupOf(session))), next: null }
  const bound = rulesOf(session).dpop
  // The key is made for this one token, and nobody keeps it.
  const request = bound ? { experiment: 'dpop-other-key' } : {}
  const checked = checkExchangeRequest(request, ownTargets(client, rulesOf(session)))
  if ('problems' in checked) throw new SessionFault('no-token')
  const recording = await performExchange(checked.request, checked.target)
  const value = tokenIn(recording)
  if (value === undefined) throw new SessionFault('no-token')
  const old = looseOf(session)
  const before = bound && old ? (old.before ?? { value: old.value, ends: old.ends }) : null
  return { value, ends: timeOf(endOf(value)), bound, before }
}

/** When a JWT ends (RFC 7519 §4.1.4), in ms. */
function endOf(token: string): number {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  return Number((claims as { exp: number }).exp) * 1_000
}

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
