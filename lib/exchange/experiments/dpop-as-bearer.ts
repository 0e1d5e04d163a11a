import { withProofs } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** A token bound to a key is shown like one that is not, without a proof (RFC 9449 §7.2). */
export const experiment: Experiment = {
  id: 'dpop-as-bearer',
  group: 'token',
  expected: { token: 200, business: 401 },
  change: withProofs,
  businessRequest({ headers: { dpop: _, ...headers }, ...message }) {
    const authorization = headers.authorization?.replace(/^DPoP/, 'Bearer')
    return { ...message, headers: { ...headers, ...(authorization && { authorization }) } }
  },
}
