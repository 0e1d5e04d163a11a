import { asClient } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/**
 * A secret is changed: first the older and the newer one are alive, a token by each; then the older
 * one is ended, and only the newer one brings a token (RFC 6749 §5.2).
 */
export const experiment: Experiment = {
  id: 'secret-rotation',
  group: 'identity',
  expected: { token: 200, business: 200 },
  change: (plan, target) => ({
    ...asClient(plan, target.clients.rotating, target),
    token: plan.token && { scope: plan.token.scope, resource: plan.token.resource },
  }),
  async calls({ getToken, callApi }, { clients: { rotating } }) {
    const older = await rotating.giveOlderSecret()
    await getToken(older.secret)
    await getToken()
    await older.end()
    await getToken(older.secret)
    const token = await getToken()
    if (token) await callApi(token)
  },
}
