import type { Experiment } from './experiment.ts'

/** The server takes longer than the client waits (RFC 9110 §9.2.2). */
export const experiment: Experiment = {
  id: 'slow-server',
  group: 'transport',
  expected: { token: 0, business: null },
  change: (plan, { detours }) => ({ ...plan, tokenEndpoint: detours.slow }),
}
