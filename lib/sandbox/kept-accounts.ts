import { setTimeout as pause } from 'node:timers/promises'
import { Accounts } from '#lib/sandbox/account.ts'
import type { Records } from '#lib/sandbox/records.ts'
import type { Check } from '#lib/wire/har.ts'

/** Milliseconds that an account is kept. */
const life = 10 * 60 * 1_000

/** Milliseconds until what was noted is written: many requests wait for the disk together. */
const delay = 100

/** How often an account is looked for that another instance may still have to write. */
const looks = 4

/**
 * Accounts that outlive the process and that other instances find. A server never waits for that:
 * they are written a little later, and a power cut may lose the last ones.
 */
export class KeptAccounts extends Accounts {
  readonly #records: Records
  readonly #kind: string
  #noted: { id: string; checks: Check[] }[] = []
  #soon: Promise<void> | undefined
  #written: Promise<void> | undefined

  /** @param server - whose accounts these are */
  constructor(records: Records, server: 'auth' | 'api') {
    super()
    this.#records = records
    this.#kind = `account-${server}`
  }

  override set(requestId: string, checks: Check[]): void {
    super.set(requestId, checks)
    this.#noted.push({ id: requestId, checks })
    this.#soon ??= pause(delay).then(() => this.write())
  }

  /** The account, whichever instance made it. */
  async find(requestId: string): Promise<Check[] | undefined> {
    for (let look = 0; look < looks; look += 1) {
      const own = this.get(requestId)
      if (own) return own
      const kept = await this.#records.find<Check[]>(this.#kind, requestId)
      if (kept) return kept
      await pause(delay / 2)
    }
    return undefined
  }

  /** Writes everything noted so far, at once; resolves when that and all before it is written. */
  async write(): Promise<void> {
    const noted = this.#noted.map(({ id, checks }) => ({ id, value: checks }))
    this.#noted = []
    this.#soon = undefined
    const before = this.#written
    if (noted.length > 0) this.#written = this.#put(noted).then(() => before)
    await this.#written
  }

  /** An account that cannot be written is not worth a request. */
  async #put(noted: { id: string; value: Check[] }[]): Promise<void> {
    await this.#records.putAll(this.#kind, noted, life).catch((error: unknown) => {
      console.error('sandbox accounts:', error instanceof Error ? error.message : error)
    })
  }
}
