import type { Experiment } from './experiment.ts'

/** The parameters in the address, and an empty body (RFC 6749 §4.4.2). */
export const experiment: Experiment = {
  id: 'params-in-url',
  group: 'request',
  expected: { token: 400, business: null },
  tokenRequest: ({ body, ...message }) => ({
    ...message,
    url: `${message.url}?${body}`,
    body: undefined,
  }),
}
