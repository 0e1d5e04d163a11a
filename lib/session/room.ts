import type { Store } from '#lib/store/index.ts'
import { personOf, readMyself, readPeople, readVotes } from './board.ts'
import { eventsAfter } from './log.ts'
import { readSession } from './open.ts'
import { clientOf } from './rows.ts'
import { encodeEvent, type Stream } from './stream.ts'
import type { BoardChange } from './types.ts'

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

  /** Tells what has changed on the board, and those whom it concerns. Ends everything with the session. */
  async tellBoard(): Promise<void> {
    const session = await readSession(this.#store, this.id)
    if (!session) return this.end(encodeEvent({ event: 'ended', data: {} }))
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
      if (removed.has(stream.person)) stream.end(encodeEvent({ event: 'ended', data: {} }))
      const row = concerned.has(stream.person) && rows.find(({ id }) => id === stream.person)
      if (!row) continue
      const data = await readMyself(this.#store, session, row)
      stream.send(encodeEvent({ event: 'you', data }))
    }
  }

  /** Ends all streams. @param last - what to say before */
  end(last: Uint8Array): void {
    for (const stream of [...this.streams]) stream.end(last)
  }

  #isNew(id: string, person: string): boolean {
    if (this.#told.get(id) === person) return false
    this.#told.set(id, person)
    return true
  }
}
