import type { Experiment } from './experiment.ts'

/** A token that may write only, and a call that reads (RFC 6750 §3.1). */
export const experiment: Experiment = {
  id: 'write-is-not-read',
  group: 'api',
  expected: { token: 200, business: 403 },
  change: (plan, { call, more }) => ({
    ...plan,
    token: plan.token && { ...plan.token, scope: more.scope },
    call,
  }),
}
