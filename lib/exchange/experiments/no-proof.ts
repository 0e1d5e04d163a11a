import { withSecret } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** The name alone, without anything to prove it (RFC 6749 §2.2). */
export const experiment: Experiment = {
  id: 'no-proof',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan, target) => withSecret(plan, target, () => ({ auth: 'none' })),
}
