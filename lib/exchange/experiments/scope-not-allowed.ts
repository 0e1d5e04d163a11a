import type { Experiment } from './experiment.ts'

/** A client asks for a scope that was never granted to it (RFC 6749 §3.3, §5.2). */
export const experiment: Experiment = {
  id: 'scope-not-allowed',
  group: 'request',
  expected: { token: 400, business: null },
  change: (plan, { clients, more }) => ({
    ...plan,
    client: { ...clients.limited, auth: 'client_secret_basic' },
    token: plan.token && { ...plan.token, scope: more.scope },
  }),
}
