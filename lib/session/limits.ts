interface Bucket {
  left: number
  at: number
}

/** Limits on one kind of event by key. Its memory is bounded. */
export class Buckets {
  readonly #kept = new Map<string, Bucket>()
  readonly #size: number
  readonly #perSecond: number
  readonly #keys: number
  readonly #now: () => number

  /**
   * @param size - events at once
   * @param seconds - time in which that many come back
   * @param options.keys - most keys that are remembered; the oldest make room
   * @param options.now - the clock, in milliseconds
   */
  constructor(
    size: number,
    seconds: number,
    { keys = 10_000, now = Date.now }: { keys?: number; now?: () => number } = {},
  ) {
    this.#size = size
    this.#perSecond = size / seconds
    this.#keys = keys
    this.#now = now
  }

  /** Seconds to wait before the next event of that key; 0: there is room. */
  wait(key: string): number {
    const { left } = this.#current(key)
    return left >= 1 ? 0 : Math.max(1, Math.ceil((1 - left) / this.#perSecond))
  }

  /** Counts one event, whether or not there is room for it. */
  count(key: string): void {
    const { left, at } = this.#current(key)
    this.#kept.delete(key)
    this.#kept.set(key, { left: Math.max(0, left - 1), at })
    if (this.#kept.size <= this.#keys) return
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined) this.#kept.delete(oldest)
  }

  /** Counts one event if there is room. @returns the seconds to wait, 0 when it was counted */
  take(key: string): number {
    const wait = this.wait(key)
    if (wait === 0) this.count(key)
    return wait
  }

  /** Whether events of that key are remembered, and not all of them made good. */
  marked(key: string): boolean {
    return this.#current(key).left < this.#size
  }

  #current(key: string): Bucket {
    const now = this.#now()
    const kept = this.#kept.get(key)
    if (!kept) return { left: this.#size, at: now }
    const back = ((now - kept.at) / 1_000) * this.#perSecond
    return { left: Math.min(this.#size, kept.left + back), at: now }
  }
}

/** Tries of one address that are looked up at once; the others wait for their turn. */
const atOnce = 10

/**
 * Keeps codes from being found by trying, and counts failures alone: a whole team shares one
 * address. An address has 20 wrong codes in 10 minutes; the server 60 a minute, and after that
 * those addresses are refused that have had a wrong one.
 */
export class CodeGuard {
  readonly #addresses: Buckets
  readonly #server: Buckets
  /** By address: tries that are looked up, and what wakes those that wait. */
  readonly #turns = new Map<string, { taken: number; next: (() => void)[] }>()

  /** @param now - the clock, in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#addresses = new Buckets(20, 600, { now })
    this.#server = new Buckets(60, 60, { now })
  }

  /**
   * Looks something up for an address, unless it has failed too often. Few are looked up at once, so
   * that a thousand guesses in one moment are not all made before the first is counted.
   *
   * @param look - resolves to nothing when the guess was wrong
   * @returns what was found, or the seconds to wait
   */
  async attempt<Found>(
    address: string,
    look: () => Promise<Found | undefined>,
  ): Promise<{ found: Found | undefined } | { wait: number }> {
    await this.#enter(address)
    try {
      const wait = this.wait(address)
      if (wait > 0) return { wait }
      const found = await look()
      if (found === undefined) this.wrong(address)
      return { found }
    } finally {
      this.#leave(address)
    }
  }

  /** Seconds before this address may try a code; 0: at once. */
  wait(address: string): number {
    const own = this.#addresses.wait(address)
    if (own > 0) return own
    return this.#addresses.marked(address) ? this.#server.wait('') : 0
  }

  /** Notes that this address tried a code that does not exist. */
  wrong(address: string): void {
    this.#addresses.count(address)
    this.#server.count('')
  }

  async #enter(address: string): Promise<void> {
    const turns = this.#turns.get(address) ?? { taken: 0, next: [] }
    this.#turns.set(address, turns)
    if (turns.taken < atOnce) turns.taken += 1
    else await new Promise<void>((resolve) => turns.next.push(resolve))
  }

  /** Hands the turn on, or gives it back. */
  #leave(address: string): void {
    const turns = this.#turns.get(address)
    const next = turns?.next.shift()
    if (next) next()
    else if (turns) turns.taken -= 1
    if (turns?.taken === 0) this.#turns.delete(address)
  }
}
