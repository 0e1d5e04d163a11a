import type { Experiment } from './experiment.ts'

/** `https` to a port that speaks plain `http` (RFC 9110 §4.2.2). */
export const experiment: Experiment = {
  id: 'wrong-scheme',
  group: 'transport',
  expected: { token: 0, business: null },
  change: (plan, { tokenEndpoint }) => ({
    ...plan,
    tokenEndpoint: tokenEndpoint.replace(/^http:/, 'https:'),
  }),
}
