import type { Experiment } from './experiment.ts'

/** A gateway answers 200 with a page for people (RFC 6749 §5.1). */
export const experiment: Experiment = {
  id: 'login-page',
  group: 'transport',
  expected: { token: 200, business: null },
  change: (plan, { detours }) => ({ ...plan, tokenEndpoint: detours.page }),
}
