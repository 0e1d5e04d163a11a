import type { Experiment } from './experiment.ts'

/** No scope is asked for: the server gives a default (RFC 6749 §3.3). */
export const experiment: Experiment = {
  id: 'no-scope',
  group: 'request',
  expected: { token: 200, business: 200 },
  change: (plan) => ({ ...plan, token: plan.token && { ...plan.token, scope: null } }),
}
