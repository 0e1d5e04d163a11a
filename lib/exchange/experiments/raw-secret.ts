import type { Experiment } from './experiment.ts'

/** The id and the secret go into base64 as they are, without form-encoding (RFC 6749 §2.3.1). */
export const experiment: Experiment = {
  id: 'raw-secret',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan, { clients }) => ({
    ...plan,
    client: { ...clients.odd, auth: 'client_secret_basic' },
  }),
  tokenRequest: (message, { client }) => ({
    ...message,
    headers: {
      ...message.headers,
      authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`,
    },
  }),
}
