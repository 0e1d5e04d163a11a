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

  #current(key: string): Bucket {
    const now = this.#now()
    const kept = this.#kept.get(key)
    if (!kept) return { left: this.#size, at: now }
    const back = ((now - kept.at) / 1_000) * this.#perSecond
    return { left: Math.min(this.#size, kept.left + back), at: now }
  }
}
