/** How much one address may ask for. */
export interface AdmissionLimits {
  perMinute: number
  atOnce: number
  /** Most addresses that are remembered; the longest known idle one is forgotten first. */
  addresses: number
}

/** Either a place, to be left when the exchange has ended, or the seconds to wait for one. */
export type Admission = { leave(): void } | { retryAfter: number }

interface Visits {
  windowEnds: number
  count: number
  active: number
}

const minute = 60_000

/**
 * Counts exchanges by address, in windows of a minute that begin with an address's first exchange.
 * Its memory is bounded.
 *
 * @returns a function that takes an address and the time in milliseconds
 */
export function createAdmission({
  perMinute,
  atOnce,
  addresses,
}: AdmissionLimits): (address: string, now?: number) => Admission {
  const known = new Map<string, Visits>()

  const makeRoom = (now: number) => {
    if (known.size < addresses) return
    for (const [address, { active, windowEnds }] of known) {
      if (active === 0 && windowEnds <= now) known.delete(address)
    }
    for (const [address, { active }] of known) {
      if (known.size < addresses) return
      if (active === 0) known.delete(address)
    }
  }

  const visitsOf = (address: string, now: number): Visits => {
    const found = known.get(address)
    if (found) return found
    makeRoom(now)
    const visits = { windowEnds: now + minute, count: 0, active: 0 }
    known.set(address, visits)
    return visits
  }

  return (address, now = Date.now()) => {
    const visits = visitsOf(address, now)
    if (visits.windowEnds <= now) Object.assign(visits, { windowEnds: now + minute, count: 0 })
    if (visits.count >= perMinute) {
      return { retryAfter: Math.ceil((visits.windowEnds - now) / 1000) }
    }
    if (visits.active >= atOnce) return { retryAfter: 1 }
    visits.count += 1
    visits.active += 1
    let left = false
    return {
      leave() {
        if (!left) visits.active -= 1
        left = true
      },
    }
  }
}
