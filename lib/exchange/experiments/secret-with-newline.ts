import type { Experiment } from './experiment.ts'

/** A line end behind the secret, as a file often has it (RFC 6749 §2.3.1). */
export const experiment: Experiment = {
  id: 'secret-with-newline',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan) => ({ ...plan, client: { ...plan.client, secret: `${plan.client.secret}\n` } }),
}
