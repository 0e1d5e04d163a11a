import { asClient } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** A token that only its issuer can read; the API asks (RFC 7662 §2). */
export const experiment: Experiment = {
  id: 'opaque-token',
  group: 'token',
  expected: { token: 200, business: 200 },
  change: (plan, target) => asClient(plan, target.clients.opaque, target),
}
