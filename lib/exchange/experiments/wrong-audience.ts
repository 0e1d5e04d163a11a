import type { Experiment } from './experiment.ts'

/** A token that was asked for another API (RFC 8707 §2, RFC 9068 §4). */
export const experiment: Experiment = {
  id: 'wrong-audience',
  group: 'token',
  expected: { token: 200, business: 401 },
  change: (plan, { otherResource }) => ({
    ...plan,
    token: plan.token && { ...plan.token, resource: otherResource },
  }),
}
