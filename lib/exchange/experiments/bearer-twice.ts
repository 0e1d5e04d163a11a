import type { Experiment } from './experiment.ts'

/** The word `Bearer` twice, as code and library both put it there (RFC 6750 §2.1). */
export const experiment: Experiment = {
  id: 'bearer-twice',
  group: 'api',
  expected: { token: 200, business: 400 },
  businessRequest({ headers: { authorization = '', ...headers }, ...message }) {
    return { ...message, headers: { ...headers, authorization: `Bearer ${authorization}` } }
  },
}
