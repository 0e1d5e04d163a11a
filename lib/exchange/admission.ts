import { MinuteCounter } from '../minute-counter.ts'

/** How much one address may ask for. */
export interface AdmissionLimits {
  perMinute: number
  atOnce: number
  /** Most addresses whose minute is remembered; the longest known is forgotten first. */
  addresses: number
}

/** Either a place, to be left when the exchange has ended, or the seconds to wait for one. */
export type Admission = { leave(): void } | { retryAfter: number }

/**
 * Counts exchanges by address, in windows of a minute that begin with an address's first exchange.
 * Its memory is bounded.
 *
 * @param now - the clock, in milliseconds
 */
export function createAdmission(
  { perMinute, atOnce, addresses }: AdmissionLimits,
  now: () => number = Date.now,
): (address: string) => Admission {
  const minutes = new MinuteCounter(addresses, now)
  const active = new Map<string, number>()

  return (address) => {
    const taken = active.get(address) ?? 0
    if (taken >= atOnce) return { retryAfter: 1 }
    const { count, secondsLeft } = minutes.count(address)
    if (count > perMinute) return { retryAfter: secondsLeft }
    active.set(address, taken + 1)
    let left = false
    return {
      leave() {
        if (left) return
        left = true
        const others = (active.get(address) ?? 1) - 1
        if (others > 0) active.set(address, others)
        else active.delete(address)
      },
    }
  }
}
