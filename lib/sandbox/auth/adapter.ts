import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

interface Entry {
  payload: AdapterPayload
  /** Milliseconds since 1970. */
  end: number
}

/** Seconds that anything without an end of its own is kept, registered clients above all. */
export const longestLife = 24 * 60 * 60

/**
 * Keeps what the authorization server stores (shadow records of tokens, registered clients, used
 * proofs) in memory, each until its end. The provider's own memory adapter forgets the oldest of
 * 1,000 entries without a word, registered clients among them.
 */
export class MemoryStore {
  readonly #entries = new Map<string, Entry>()
  readonly #now: () => number

  /** @param now - the clock, in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** How many entries are held, ended ones included until the next sweep. */
  get size(): number {
    return this.#entries.size
  }

  /**
   * What the provider calls for each of its models. Only the client credentials grant runs here,
   * so nothing is found by user code, session or grant.
   */
  readonly adapter: AdapterFactory = (model): Adapter => {
    const key = (id: string) => `${model}:${id}`
    return {
      upsert: async (id, payload, expiresIn) => {
        this.#entries.set(key(id), { payload, end: this.#end(payload, expiresIn) })
      },
      find: async (id) => this.#find(key(id)),
      destroy: async (id) => {
        this.#entries.delete(key(id))
      },
      consume: async (id) => {
        const payload = this.#find(key(id))
        if (payload) payload.consumed = Math.floor(this.#now() / 1_000)
      },
      findByUid: async () => undefined,
      findByUserCode: async () => undefined,
      revokeByGrantId: async () => undefined,
    }
  }

  /** Drops everything whose end has come. */
  sweep(): void {
    for (const [key, entry] of this.#entries) {
      if (entry.end <= this.#now()) this.#entries.delete(key)
    }
  }

  /** A registered client ends a day after its registration, however often it is updated. */
  #end(payload: AdapterPayload, expiresIn?: number): number {
    if (expiresIn) return this.#now() + expiresIn * 1_000
    const begin = payload.client_id_issued_at ? payload.client_id_issued_at * 1_000 : this.#now()
    return begin + longestLife * 1_000
  }

  #find(key: string): AdapterPayload | undefined {
    const entry = this.#entries.get(key)
    return entry && entry.end > this.#now() ? entry.payload : undefined
  }
}
