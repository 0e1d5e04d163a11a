import { withSecret } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** A token that may write only, and a call that reads (RFC 6750 §3.1). */
export const experiment: Experiment = {
  id: 'write-is-not-read',
  group: 'api',
  expected: { token: 200, business: 403 },
  // Who signs or shows a certificate may not write.
  change: (plan, target) => ({
    ...withSecret(plan, target),
    token: plan.token && { ...plan.token, scope: target.more.scope },
    call: target.call,
  }),
}
