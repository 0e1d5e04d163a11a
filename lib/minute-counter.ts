/** Counts events a key and minute. Keys that are quiet for a minute are forgotten. */
export class MinuteCounter {
  readonly #windows = new Map<string, { end: number; count: number }>()
  readonly #keys: number
  readonly #now: () => number

  /**
   * @param keys - how many keys are kept at most; the oldest make room
   * @param now - the clock, in milliseconds
   */
  constructor(keys = 1_000, now: () => number = Date.now) {
    this.#keys = keys
    this.#now = now
  }

  /**
   * Counts one more event of this key.
   *
   * @returns the events of the current minute, this one included, and the seconds until it ends
   */
  count(key: string): { count: number; secondsLeft: number } {
    const now = this.#now()
    let window = this.#windows.get(key)
    if (!window || window.end <= now) {
      this.#windows.delete(key)
      window = { end: now + 60_000, count: 0 }
      this.#windows.set(key, window)
      this.#forget(now)
    }
    window.count += 1
    return { count: window.count, secondsLeft: Math.ceil((window.end - now) / 1_000) }
  }

  #forget(now: number): void {
    for (const [key, { end }] of this.#windows) {
      if (end > now && this.#windows.size <= this.#keys) break
      this.#windows.delete(key)
    }
  }
}
