import { checkExchangeRequest, performExchange } from '#lib/exchange/index.ts'
import { runningSandbox } from '#lib/sandbox/index.ts'
import { groupOf, setLoose } from '#lib/session/controls.ts'
import { SessionFault } from '#lib/session/fault.ts'
import type { LooseToken } from '#lib/session/types.ts'
import { methodNotAllowed } from '../../../problem.ts'
import { json, sessionRoute } from '../../call.ts'
import { flag, object } from '../../shape.ts'
import { ownTargets, tokenIn } from '../exchange/run.ts'

/** Sends a bearer token of the session's own round the room, or takes it away. */
export const POST = sessionRoute(
  'facilitator',
  object({ loose: flag.optional() }),
  async (call) => {
    const { store, session, body, hub } = call
    const loose = body.loose === false ? null : await bearerToken(groupOf(session))
    await setLoose(store, session.id, loose)
    await hub.changed(session.id)
    return json(loose)
  },
)

/** A token of a client that nobody else has. @throws SessionFault `no-token` */
async function bearerToken(group: string): Promise<LooseToken> {
  const sandbox = runningSandbox()
  if (!sandbox) throw new SessionFault('no-token')
  const client = { ...(await sandbox.classClients.register(group)), next: null }
  const checked = checkExchangeRequest({}, ownTargets(client))
  if ('problems' in checked) throw new SessionFault('no-token')
  const recording = await performExchange(checked.request, checked.target)
  const value = tokenIn(recording)
  if (value === undefined) throw new SessionFault('no-token')
  return { value, ends: new Date(endOf(value)).toISOString(), bound: false }
}

/** When a JWT ends (RFC 7519 §4.1.4), in ms. */
function endOf(token: string): number {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  return Number((claims as { exp: number }).exp) * 1_000
}

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
