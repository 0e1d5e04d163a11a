import type { Plan } from '../plan.ts'
import type { Experiment } from './experiment.ts'

const sent = new WeakMap<Plan, string | undefined>()

/** The same assertion a second time, as whoever copied it would (RFC 7523 §3, `jti`). */
export const experiment: Experiment = {
  id: 'replayed-assertion',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan, { clients: { signing } }) => ({
    ...plan,
    client: { ...signing, auth: 'private_key_jwt' },
    token: plan.token && { scope: plan.token.scope, resource: plan.token.resource },
  }),
  tokenRequest(message, plan) {
    if (!sent.has(plan)) sent.set(plan, message.body)
    return { ...message, body: sent.get(plan) }
  },
  async calls({ getToken }) {
    await getToken()
    await getToken()
  },
}
