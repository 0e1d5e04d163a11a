import type { Experiment } from './experiment.ts'

/** `audience` in place of `resource`: no parameter of RFC 6749, so it is ignored (§3.2). */
export const experiment: Experiment = {
  id: 'audience-parameter',
  group: 'request',
  expected: { token: 200, business: 200 },
  tokenRequest: (message) => ({
    ...message,
    body: message.body?.replace('resource=', 'audience='),
  }),
}
