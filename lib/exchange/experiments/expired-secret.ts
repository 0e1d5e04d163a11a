import { asClient } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** A secret whose time is over (RFC 7591 §3.2.1). */
export const experiment: Experiment = {
  id: 'expired-secret',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan, target) => asClient(plan, target.clients.expired, target),
}
