import type { Experiment } from './experiment.ts'

/** The right secret, in the body, by a client that is registered for the header (RFC 7591 §2). */
export const experiment: Experiment = {
  id: 'wrong-auth-method',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan, { clients }) => ({
    ...plan,
    client: { ...clients.limited, auth: 'client_secret_post' },
  }),
}
