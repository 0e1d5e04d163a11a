import type { Experiment } from './experiment.ts'

/** Two scopes with a comma between them, which makes one unknown scope (RFC 6749 §3.3). */
export const experiment: Experiment = {
  id: 'scope-with-commas',
  group: 'request',
  expected: { token: 400, business: null },
  change: (plan, { scope, more }) => ({
    ...plan,
    token: plan.token && { ...plan.token, scope: `${scope},${more.scope}` },
  }),
}
