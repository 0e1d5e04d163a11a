import type { Experiment } from './experiment.ts'

/** The parameters as JSON instead of a form (RFC 6749 §4.4.2, App. B). */
export const experiment: Experiment = {
  id: 'json-body',
  group: 'request',
  expected: { token: 400, business: null },
  tokenRequest: (message) => ({
    ...message,
    headers: { ...message.headers, 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(new URLSearchParams(message.body))),
  }),
}
