import type { Experiment } from './experiment.ts'

/** A signed assertion in place of a secret (RFC 7523 §2.2). */
export const experiment: Experiment = {
  id: 'private-key-jwt',
  group: 'identity',
  expected: { token: 200, business: 200 },
  change: (plan, { clients: { signing } }) => ({
    ...plan,
    client: { ...signing, auth: 'private_key_jwt' },
  }),
}
