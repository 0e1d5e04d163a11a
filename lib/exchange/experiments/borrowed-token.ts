import type { Experiment } from './experiment.ts'

/** Another program uses the token; nothing else differs (RFC 6750 §1.2). */
export const experiment: Experiment = {
  id: 'borrowed-token',
  group: 'token',
  expected: { token: 200, business: 200 },
  businessRequest: (message) => ({
    ...message,
    headers: { ...message.headers, 'user-agent': 'another-program/1.0' },
  }),
}
