import type { Experiment } from './experiment.ts'

/** A secret whose time is over (RFC 7591 §3.2.1). */
export const experiment: Experiment = {
  id: 'expired-secret',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan, { clients }) => ({
    ...plan,
    client: { ...plan.client, ...clients.expired },
  }),
}
