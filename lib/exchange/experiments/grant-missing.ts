import type { Experiment } from './experiment.ts'

/** No `grant_type` at all (RFC 6749 §4.4.2). */
export const experiment: Experiment = {
  id: 'grant-missing',
  group: 'request',
  expected: { token: 400, business: null },
  tokenRequest: (message) => ({
    ...message,
    body: message.body?.replace('grant_type=client_credentials&', ''),
  }),
}
