import { asClient } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** One call more than the client may make in a minute. */
const enough = 11

/** A client that may have ten tokens a minute asks until it is refused (RFC 6585 §4). It keeps none
 * of them, and stops at the first refusal. */
export const experiment: Experiment = {
  id: 'rate-limited',
  group: 'token',
  expected: { token: 429, business: null },
  change: (plan, target) => ({
    ...asClient(plan, target.clients.rushed, target),
    token: plan.token && { scope: plan.token.scope, resource: plan.token.resource },
  }),
  async calls({ getToken }) {
    for (let call = 1; call <= enough; call += 1) {
      if ((await getToken()) === undefined) return
    }
  },
}
