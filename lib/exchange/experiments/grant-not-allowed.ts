import { asClient } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** A client that is known and proved, and may not use this grant (RFC 6749 §5.2). */
export const experiment: Experiment = {
  id: 'grant-not-allowed',
  group: 'identity',
  expected: { token: 400, business: null },
  change: (plan, target) => asClient(plan, target.clients.barred, target),
}
