import { asClient } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** The clock of the server that stamps the token is a quarter of an hour slow (RFC 7519 §4.1.4). */
export const experiment: Experiment = {
  id: 'clock-behind',
  group: 'transport',
  expected: { token: 200, business: 401 },
  change: (plan, target) => asClient(plan, target.clients.late, target),
}
