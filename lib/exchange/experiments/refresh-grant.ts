import type { Experiment } from './experiment.ts'

/** Waiting for a refresh token, and using one that never came (RFC 6749 §4.4.3, §6). */
export const experiment: Experiment = {
  id: 'refresh-grant',
  group: 'request',
  expected: { token: 400, business: null },
  tokenRequest: (message) => ({
    ...message,
    body: message.body?.replace(
      'grant_type=client_credentials',
      'grant_type=refresh_token&refresh_token=none',
    ),
  }),
}
