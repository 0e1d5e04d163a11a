import type { Experiment } from './experiment.ts'

/** The scope as an array, which is another parameter and is ignored (RFC 6749 §3.2). */
export const experiment: Experiment = {
  id: 'scope-array',
  group: 'request',
  expected: { token: 200, business: 200 },
  tokenRequest: (message) => ({
    ...message,
    body: message.body?.replace('scope=', 'scope%5B%5D='),
  }),
}
