import { setTimeout } from 'node:timers/promises'
import { asClient } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** Longest wait in milliseconds: the whole exchange must end within 15 s. */
const patience = 5_000

/** Seconds since 1970 at which a JWT ends (RFC 7519 §4.1.4), if it is one and says so. */
function expiry(token: string): number | undefined {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    return typeof claims?.exp === 'number' ? claims.exp : undefined
  } catch {
    return undefined
  }
}

/** A client whose tokens live two seconds, and a wait until this one has ended (RFC 6750 §3.1). */
export const experiment: Experiment = {
  id: 'expired-token',
  group: 'token',
  expected: { token: 200, business: 401 },
  change: (plan, target) => asClient(plan, target.clients.brief, target),
  async token(token, signal) {
    const left = (expiry(token) ?? 0) * 1000 - Date.now() + 20
    // A cancelled wait is over; the exchange itself looks at the signal.
    if (left > 0 && left <= patience) await setTimeout(left, null, { signal }).catch(() => null)
    return token
  },
}
