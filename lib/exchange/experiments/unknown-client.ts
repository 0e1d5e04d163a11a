import type { Experiment } from './experiment.ts'

/** A `client_id` that nobody registered (RFC 6749 §5.2). */
export const experiment: Experiment = {
  id: 'unknown-client',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan) => ({ ...plan, client: { ...plan.client, id: 'unknown-framework' } }),
}
