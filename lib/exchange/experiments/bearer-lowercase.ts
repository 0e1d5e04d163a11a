import type { Experiment } from './experiment.ts'

/** `bearer` in small letters: a scheme has no case (RFC 9110 §11.1). */
export const experiment: Experiment = {
  id: 'bearer-lowercase',
  group: 'api',
  expected: { token: 200, business: 200 },
  businessRequest({ headers: { authorization = '', ...headers }, ...message }) {
    return {
      ...message,
      headers: { ...headers, authorization: authorization.replace('Bearer', 'bearer') },
    }
  },
}
