import { basic } from '../client-auth.ts'
import type { Experiment } from './experiment.ts'

/** The client's credentials straight to the API, which knows no clients (RFC 6750 §3). */
export const experiment: Experiment = {
  id: 'secret-to-api',
  group: 'api',
  expected: { token: null, business: 401 },
  change: (plan) => ({ ...plan, token: null }),
  businessRequest: (message, { client }) => ({
    ...message,
    headers: { ...message.headers, authorization: basic(client) },
  }),
}
