import type { Experiment } from './experiment.ts'

/** No token call, and a business call without `Authorization` (RFC 6750 §3). */
export const experiment: Experiment = {
  id: 'no-token',
  group: 'api',
  expected: { token: null, business: 401 },
  change: (plan) => ({ ...plan, token: null }),
}
