import { withProofs } from '../plan.ts'
import { newProofKeys } from '../proofs.ts'
import type { Experiment } from './experiment.ts'

/** Somebody has the token and makes a good proof, with a key of their own (RFC 9449 §7.1). */
export const experiment: Experiment = {
  id: 'dpop-other-key',
  group: 'token',
  expected: { token: 200, business: 401 },
  change: async (plan, target) => withProofs(plan, target, await newProofKeys()),
}
