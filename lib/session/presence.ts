import type { Store } from '#lib/store/index.ts'
import { hereFor } from './board.ts'

/** How often those who stay are noted again, in ms. */
const renewEvery = 15_000

/** Most ids in one statement. */
const batch = 500

/** Notes who has a page open here: many at once, since a whole class comes in one second. */
export class Presence {
  readonly #store: Store
  readonly #here = new Set<string>()
  readonly #came = new Set<string>()
  readonly #went = new Set<string>()
  #renewed = Date.now()

  constructor(store: Store) {
    this.#store = store
  }

  /** A participant has a stream. */
  here(id: string): void {
    this.#here.add(id)
    this.#came.add(id)
    this.#went.delete(id)
  }

  /** A participant's last stream here has ended. */
  gone(id: string): void {
    this.#here.delete(id)
    this.#came.delete(id)
    this.#went.add(id)
  }

  /** Writes down what has changed. @returns whether anything had */
  async write(now = Date.now()): Promise<boolean> {
    if (now - this.#renewed >= renewEvery) {
      this.#renewed = now
      for (const id of this.#here) this.#came.add(id)
    }
    const came = [...this.#came]
    const went = [...this.#went]
    this.#came.clear()
    this.#went.clear()
    await this.#note(came, now)
    await this.#note(went, now - hereFor)
    return came.length + went.length > 0
  }

  async #note(ids: string[], seen: number): Promise<void> {
    for (let from = 0; from < ids.length; from += batch) {
      await this.#store.write((transaction) =>
        transaction
          .updateTable('participant')
          .set({ last_seen_at: seen })
          .where('id', 'in', ids.slice(from, from + batch))
          .execute(),
      )
    }
  }
}
