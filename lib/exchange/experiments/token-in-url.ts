import type { Experiment } from './experiment.ts'

/** The token as `?access_token=`, where every log keeps it (RFC 6750 §2.3, RFC 9700 §4.3.2). */
export const experiment: Experiment = {
  id: 'token-in-url',
  group: 'api',
  expected: { token: 200, business: 401 },
  businessRequest({ headers: { authorization = '', ...headers }, ...message }) {
    const url = new URL(message.url)
    url.searchParams.append('access_token', authorization.replace('Bearer ', ''))
    return { ...message, headers, url: url.href }
  },
}
