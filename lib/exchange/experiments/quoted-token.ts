import type { Experiment } from './experiment.ts'

/** The token with the quotation marks of the JSON that it came in (RFC 6750 §2.1). */
export const experiment: Experiment = {
  id: 'quoted-token',
  group: 'api',
  expected: { token: 200, business: 400 },
  businessRequest({ headers: { authorization = '', ...headers }, ...message }) {
    return {
      ...message,
      headers: { ...headers, authorization: authorization.replace(/ (.*)$/, ' "$1"') },
    }
  },
}
