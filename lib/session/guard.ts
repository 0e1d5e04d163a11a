import type { Transaction } from 'kysely'
import type { Store, Tables } from '#lib/store/index.ts'

/** How many wrong tries at once, and after how many ms another one. */
interface Allowance {
  most: number
  every: number
}

/** What an address may try wrongly, and all addresses together. */
const own: Allowance = { most: 20, every: 30_000 }
const all: Allowance = { most: 60, every: 1_000 }

/** Stands for all addresses together. */
const everyone = ''

/** Tries of one address that are looked up at once; the others wait for their turn. */
const atOnce = 10

/**
 * Keeps codes and keys from being found by trying, and counts failures alone: a whole team shares
 * one address. An address has 20 wrong tries in 10 minutes; all together have 60 a minute, and after
 * that those addresses are refused that have had a wrong one. All instances on one database count
 * together, and a restart forgets nothing.
 */
export class CodeGuard {
  readonly #now: () => number
  /** By address: tries that are looked up, and what wakes those that wait. */
  readonly #turns = new Map<string, { taken: number; next: (() => void)[] }>()

  /** @param now - the clock, in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /**
   * Looks something up for an address, unless it has failed too often. Few are looked up at once, so
   * that a thousand guesses in one moment are not all made before the first is counted.
   *
   * @param look - resolves to nothing when the guess was wrong
   * @returns what was found, or the seconds to wait
   */
  async attempt<Found>(
    store: Store,
    address: string,
    look: () => Promise<Found | undefined>,
  ): Promise<{ found: Found | undefined } | { wait: number }> {
    await this.#enter(address)
    try {
      const wait = await this.#wait(store, address)
      if (wait > 0) return { wait }
      const found = await look()
      if (found === undefined) await this.#wrong(store, address)
      return { found }
    } finally {
      this.#leave(address)
    }
  }

  /** Seconds before this address may try again; 0: at once. */
  async #wait({ db }: Store, address: string): Promise<number> {
    const now = this.#now()
    const rows = await db
      .selectFrom('wrong_try')
      .selectAll()
      .where('address', 'in', [address, everyone])
      .where('clear_at', '>', now)
      .execute()
    const clearAt = (of: string) => rows.find((row) => row.address === of)?.clear_at ?? now
    if (clearAt(address) === now) return 0
    return waitFor(clearAt(address) - now, own) || waitFor(clearAt(everyone) - now, all)
  }

  /** Notes a wrong try, and takes away what is made good: no address is kept for longer. */
  async #wrong({ write }: Store, address: string): Promise<void> {
    const now = this.#now()
    await write(async (transaction) => {
      await forget(transaction, now)
      for (const [key, { every }] of [
        [address, own],
        [everyone, all],
      ] as const) {
        await transaction
          .insertInto('wrong_try')
          .values({ address: key, clear_at: now + every })
          .onConflict((conflict) =>
            conflict.column('address').doUpdateSet((of) => ({
              clear_at: of
                .case()
                .when('wrong_try.clear_at', '>', now)
                .then(of('wrong_try.clear_at', '+', every))
                .else(now + every)
                .end(),
            })),
          )
          .execute()
      }
    })
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

/** Seconds until there is room for one more. @param debt - ms until all is made good */
function waitFor(debt: number, { most, every }: Allowance): number {
  return Math.max(0, Math.ceil((debt - (most - 1) * every) / 1_000))
}

async function forget(transaction: Transaction<Tables>, now: number): Promise<void> {
  await transaction.deleteFrom('wrong_try').where('clear_at', '<=', now).execute()
}

/** Forgets the wrong tries that are made good, whether or not another one comes. */
export async function forgetTries({ write }: Store): Promise<void> {
  await write((transaction) => forget(transaction, Date.now()))
}
