import { withSecret } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** The id where the secret belongs, and the secret where the id does (RFC 6749 §2.3.1). */
export const experiment: Experiment = {
  id: 'swapped-credentials',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan, target) =>
    withSecret(plan, target, ({ id, secret }) => ({ id: secret, secret: id })),
}
