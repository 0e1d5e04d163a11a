import type { Store } from '#lib/store/index.ts'
import { personOf, readMyself, readPeople, readVotes } from './board.ts'
import { eventsAfter } from './log.ts'
import { readSession } from './open.ts'
import { clientOf } from './rows.ts'
import { encodeEvent, type Stream } from './stream.ts'
import type { BoardChange } from './types.ts'

/** How long streams of an old key go on, in ms. */
const moment = 1_000

/** One session as this process streams it: who listens, and what they have been told. */
export class Room {
  readonly id: string
  readonly streams = new Set<Stream>()
  readonly #store: Store
  /** The number of the last event that was handed to the streams. */
  #seq: number
  #reading = false
  #again = false
  /** Each person and their client as the board and they themselves were last told of them. */
  readonly #told = new Map<string, string>()
  #toldVotes = ''

  /** @param seq - the number of the last event at the moment */
  constructor(store: Store, id: string, seq: number) {
    this.#store = store
    this.id = id
    this.#seq = seq
  }

  /** Hands on what the log has that the streams have not: one read at a time, the rest is folded. */
  async catchUp(): Promise<void> {
    this.#again = true
    if (this.#reading) return
    this.#reading = true
    try {
      while (this.#again) {
        this.#again = false
        for (const event of await eventsAfter(this.#store, this.id, this.#seq)) {
          this.#seq = event.id
          const bytes = encodeEvent(event)
          for (const stream of this.streams) stream.send(bytes, event.id)
        }
      }
    } finally {
      this.#reading = false
    }
  }

  /**
   * Tells what has changed on the board, and those whom it concerns. Ends everything with the session,
   * and the streams of those who may no longer listen.
   *
   * @returns whether there is nothing to do soon, whatever changes
   */
  async tellBoard(): Promise<{ settled: boolean }> {
    const session = await readSession(this.#store, this.id)
    if (!session) {
      this.end(encodeEvent({ event: 'ended', data: {} }))
      return { settled: true }
    }
    const { rows, gone, results } = await readPeople(this.#store, this.id)
    const votes = await readVotes(this.#store, session)
    const people = rows.map((row) => personOf(row, results.get(row.id)))
    const clients = new Map(rows.map((row) => [row.id, clientOf(row)]))
    const changed = people.filter((person) =>
      this.#isNew(person.id, JSON.stringify([person, clients.get(person.id)])),
    )
    const left = gone.filter((id) => this.#told.delete(id))
    const counted = JSON.stringify(votes)
    if (changed.length + left.length > 0 || counted !== this.#toldVotes) {
      this.#toldVotes = counted
      const data: BoardChange = { people: changed, gone: left, ...votes }
      const bytes = encodeEvent({ event: 'board', data })
      for (const stream of this.streams) if (!stream.person) stream.send(bytes)
    }
    const concerned = new Set(changed.map(({ id }) => id))
    const removed = new Set(gone)
    for (const stream of [...this.streams]) {
      if (!stream.person) continue
      // Whoever comes back is told why not.
      if (removed.has(stream.person)) stream.end()
      const row = concerned.has(stream.person) && rows.find(({ id }) => id === stream.person)
      if (!row) continue
      const data = await readMyself(this.#store, session, row)
      stream.send(encodeEvent({ event: 'you', data }))
    }
    return { settled: await this.#endStrangers() }
  }

  /** Ends all streams. @param last - what to say before */
  end(last: Uint8Array): void {
    for (const stream of [...this.streams]) stream.end(last)
  }

  /** Ends the streams of facilitators whose key was renewed. @returns false: it is too early yet */
  async #endStrangers(): Promise<boolean> {
    const keys = await this.#store.db
      .selectFrom('facilitator')
      .select(['token_hash', 'created_at'])
      .where('session_id', '=', this.id)
      .execute()
    // Who renewed it needs a moment until the new one is in their cookie, on every page of theirs.
    if (keys.some(({ created_at }) => created_at > Date.now() - moment)) return false
    const valid = new Set(keys.map(({ token_hash }) => token_hash))
    for (const stream of [...this.streams]) {
      if (stream.key !== undefined && !valid.has(stream.key)) stream.end()
    }
    return true
  }

  #isNew(id: string, person: string): boolean {
    if (this.#told.get(id) === person) return false
    this.#told.set(id, person)
    return true
  }
}
