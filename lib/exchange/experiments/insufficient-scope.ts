import type { Experiment } from './experiment.ts'

/** A good token, and a call that needs another scope (RFC 6750 §3.1). */
export const experiment: Experiment = {
  id: 'insufficient-scope',
  group: 'api',
  expected: { token: 200, business: 403 },
  change: (plan, { scope, more }) => ({
    ...plan,
    token: plan.token && { ...plan.token, scope },
    call: more.call,
  }),
}
