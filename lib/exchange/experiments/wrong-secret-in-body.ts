import { withSecret } from '../plan.ts'
import type { Experiment } from './experiment.ts'
import { mistyped } from './wrong-secret.ts'

/** A wrong secret in the body, not in the header (RFC 6749 §5.2). */
export const experiment: Experiment = {
  id: 'wrong-secret-in-body',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan, target) =>
    withSecret(plan, target, (client) => ({ ...mistyped(client), auth: 'client_secret_post' })),
}
