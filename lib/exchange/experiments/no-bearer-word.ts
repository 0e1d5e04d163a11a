import type { Experiment } from './experiment.ts'

/** The token without the word `Bearer` before it (RFC 6750 §2.1). */
export const experiment: Experiment = {
  id: 'no-bearer-word',
  group: 'api',
  expected: { token: 200, business: 401 },
  businessRequest({ headers: { authorization = '', ...headers }, ...message }) {
    return {
      ...message,
      headers: { ...headers, authorization: authorization.replace('Bearer ', '') },
    }
  },
}
