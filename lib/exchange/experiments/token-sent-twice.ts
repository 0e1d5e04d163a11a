import type { Experiment } from './experiment.ts'

/** The token in the header and in a form body at once (RFC 6750 §2). */
export const experiment: Experiment = {
  id: 'token-sent-twice',
  group: 'api',
  expected: { token: 200, business: 400 },
  businessRequest({ headers, ...message }) {
    const token = headers.authorization?.replace('Bearer ', '') ?? ''
    return {
      ...message,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ access_token: token }).toString(),
    }
  },
}
