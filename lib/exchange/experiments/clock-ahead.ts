import { asClient } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** The clock of the server that stamps the token is a quarter of an hour fast (RFC 7519 §4.1.5). */
export const experiment: Experiment = {
  id: 'clock-ahead',
  group: 'transport',
  expected: { token: 200, business: 401 },
  change: (plan, target) => asClient(plan, target.clients.early, target),
}
