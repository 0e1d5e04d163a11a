import type { Experiment } from './experiment.ts'

/** The token endpoint has moved, and the client follows with GET, as most do (RFC 9110 §15.4.2). */
export const experiment: Experiment = {
  id: 'redirect-to-get',
  group: 'transport',
  expected: { token: 405, business: null },
  change: (plan, { detours }) => ({ ...plan, tokenEndpoint: detours.moved }),
  followsRedirects: true,
}
