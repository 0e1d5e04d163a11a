import type { Experiment } from './experiment.ts'

/** The API has moved, and the client follows without the token (RFC 9110 §15.4). */
export const experiment: Experiment = {
  id: 'redirected-api',
  group: 'transport',
  expected: { token: 200, business: 401 },
  change: (plan, { detours }) => ({ ...plan, apiUrl: detours.movedApi }),
  followsRedirects: true,
}
