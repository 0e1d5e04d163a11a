import type { Experiment } from './experiment.ts'

/** The server shows a certificate that nobody vouches for (RFC 9110 §4.3.4). */
export const experiment: Experiment = {
  id: 'untrusted-certificate',
  group: 'transport',
  expected: { token: 0, business: null },
  change: (plan, { detours }) => ({ ...plan, tokenEndpoint: detours.untrusted }),
}
