import type { Experiment } from './experiment.ts'

/** A token for a resource that nobody registered (RFC 8707 §2). */
export const experiment: Experiment = {
  id: 'unknown-resource',
  group: 'request',
  expected: { token: 400, business: null },
  change: (plan) => ({
    ...plan,
    token: plan.token && { ...plan.token, resource: 'https://metro.example/orders' },
  }),
}
