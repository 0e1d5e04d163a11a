import { asClient } from '../plan.ts'
import { proofsBy } from '../proofs.ts'
import type { Experiment } from './experiment.ts'

/** A token bound to a key, and a proof of that key with each call; both servers want a nonce in it
 * (RFC 9449 §4, §8, §9). */
export const experiment: Experiment = {
  id: 'dpop',
  group: 'token',
  expected: { token: 200, business: 200 },
  change(plan, target) {
    const { proving } = target.clients
    return { ...asClient(plan, proving, target), proofs: proofsBy(proving.keys) }
  },
}
