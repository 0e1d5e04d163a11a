import { basic } from '../client-auth.ts'
import { withSecret } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** The credentials in the header and in the body at once (RFC 6749 §2.3). */
export const experiment: Experiment = {
  id: 'two-auth-methods',
  group: 'identity',
  expected: { token: 400, business: null },
  change: withSecret,
  tokenRequest(message, { client }) {
    const body = new URLSearchParams(message.body)
    body.set('client_id', client.id ?? '')
    body.set('client_secret', client.secret ?? '')
    return {
      ...message,
      headers: { ...message.headers, authorization: basic(client) },
      body: body.toString(),
    }
  },
}
