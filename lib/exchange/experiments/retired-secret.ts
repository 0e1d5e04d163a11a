import type { Experiment } from './experiment.ts'

/** A job still holds the secret from before the change, and that one has been ended (RFC 6749 §5.2). */
export const experiment: Experiment = {
  id: 'retired-secret',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan, { clients: { rotating } }) => ({
    ...plan,
    client: { ...plan.client, id: rotating.id, secret: rotating.endedSecret },
  }),
}
