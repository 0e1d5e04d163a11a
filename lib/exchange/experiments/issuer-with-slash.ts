import { asClient } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** The issuer with a slash at its end, which is another issuer (RFC 9068 §4). */
export const experiment: Experiment = {
  id: 'issuer-with-slash',
  group: 'token',
  expected: { token: 200, business: 401 },
  change: (plan, target) => asClient(plan, target.clients.slash, target),
}
