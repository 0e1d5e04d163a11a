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
  #writing: Promise<void> | undefined

  /** @param server - whose accounts these are */
  constructor(records: Records, server: 'auth' | 'api') {
    super()
    this.#records = records
    this.#kind = `account-${server}`
  }

  override set(requestId: string, checks: Check[]): void {
    super.set(requestId, checks)
    this.#noted.push({ id: requestId, checks })
    this.#writing ??= pause(delay).then(() => this.#write())
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

  /** Resolves when everything noted so far is written. */
  async written(): Promise<void> {
    await this.#writing
  }

  async #write(): Promise<void> {
    const noted = this.#noted
    this.#noted = []
    this.#writing = undefined
    const values = noted.map(({ id, checks }) => ({ id, value: checks }))
    // An account that cannot be written is not worth a request.
    await this.#records.putAll(this.#kind, values, life).catch((error: unknown) => {
      console.error('sandbox accounts:', error instanceof Error ? error.message : error)
    })
  }
}
