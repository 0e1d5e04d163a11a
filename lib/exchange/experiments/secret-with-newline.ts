import { withSecret } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** A line end behind the secret, as a file often has it (RFC 6749 §2.3.1). */
export const experiment: Experiment = {
  id: 'secret-with-newline',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan, target) => withSecret(plan, target, ({ secret }) => ({ secret: `${secret}\n` })),
}
