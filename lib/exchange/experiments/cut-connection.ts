import type { Experiment } from './experiment.ts'

/** The connection ends before an answer comes (RFC 9112 §8). */
export const experiment: Experiment = {
  id: 'cut-connection',
  group: 'transport',
  expected: { token: 0, business: null },
  change: (plan, { detours }) => ({ ...plan, tokenEndpoint: detours.cut }),
}
