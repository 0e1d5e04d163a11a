import { sql } from 'kysely'
import { readConfig } from '#lib/config.ts'
import { whenEnding } from '#lib/ending.ts'
import { hear, type Store } from '#lib/store/index.ts'
import { personOf, readMyself, readPeople, readVotes } from './board.ts'
import { complain } from './complain.ts'
import { readAhead } from './course.ts'
import { SessionFault } from './fault.ts'
import { channel, eventsAfter, notify } from './log.ts'
import type { Member } from './members.ts'
import { readSession } from './open.ts'
import { Presence } from './presence.ts'
import { Room } from './room.ts'
import { readSnapshot } from './snapshot.ts'
import { encodeEvent, Stream } from './stream.ts'
import type { EventsAfter, LoggedEvent } from './types.ts'

/** Whoever has missed more events than that gets a snapshot in their place. */
const mostResumed = 500

/** Most streams an instance, a participant, and the facilitators of a session; ms to stay away. */
const most = { instance: 2_000, person: 4, facilitators: 20, pause: 30_000 }

/** How often, in ms: the board is told at most; other processes on one SQLite file are looked for; everything is read again, whatever was heard. */
const every = { board: 500, look: 250, safety: 5_000 }

/** All open streams of this process, and how they hear of what happens in any process. */
export class Hub {
  readonly #store: Store
  readonly #rooms = new Map<string, Room>()
  /** Sessions whose board may have changed, and those of them that this process changed. */
  readonly #restless = new Set<string>()
  readonly #stirred = new Set<string>()
  readonly #presence: Presence
  #streams = 0
  #closing = false
  #telling = false
  #dataVersion = 0

  /** @param databaseUrl - of PostgreSQL, where other instances are to be heard */
  constructor(store: Store, databaseUrl: string | undefined) {
    this.#store = store
    this.#presence = new Presence(store)
    setInterval(() => void this.#tellBoards().catch(complain), every.board).unref()
    setInterval(() => this.#wakeAll(), every.safety).unref()
    void readAhead().catch(complain)
    if (databaseUrl === undefined) {
      setInterval(() => void this.#look().catch(complain), every.look).unref()
    } else {
      hear(databaseUrl, channel, (session) => {
        if (session) this.wake(session)
        else this.#wakeAll()
      })
    }
  }

  /** Whether this process holds as many streams as it may. */
  get full(): boolean {
    return this.#closing || this.#streams >= most.instance
  }

  /** Notes that this process changed something of which the log has nothing: the board is told soon. */
  stirred(session: string): void {
    this.#stirred.add(session)
    this.#restless.add(session)
  }

  /** Hands on what is new in a session, if anyone here listens. Other instances hear of it by the log. */
  wake(session: string): void {
    this.#restless.add(session)
    void this.#rooms.get(session)?.catchUp().catch(complain)
  }

  /**
   * Opens a stream: first it is entered and holds what comes, then the log is read and sent, then
   * what was held. In another order what falls in between would be lost.
   *
   * @param after - the number of the last event that was seen; nothing: begin with a snapshot
   */
  open(
    member: Member,
    after: number | undefined,
    url: string,
    signal: AbortSignal,
  ): ReadableStream<Uint8Array> {
    let opened: Stream | undefined
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        const room = this.#enter(member)
        const holder =
          member.role === 'participant' ? { person: member.participant.id } : { key: member.key }
        const { person } = holder
        makeRoom(room, person)
        const stream = new Stream(controller, holder, () => this.#leave(room, stream))
        opened = stream
        room.streams.add(stream)
        this.#streams += 1
        if (person) this.#presence.here(person)
        this.#restless.add(room.id)
        signal.addEventListener('abort', () => stream.end(), { once: true })
        this.#begin(stream, member, after, url).catch((error: unknown) => {
          if (!(error instanceof SessionFault)) complain(error)
          stream.end(encodeEvent({ event: 'ended', data: {} }))
        })
      },
      cancel: () => opened?.end(),
    })
  }

  async #begin(
    stream: Stream,
    member: Member,
    after: number | undefined,
    url: string,
  ): Promise<void> {
    const { seq, events, snapshot } = await this.after(member, after, url)
    const before = snapshot
      ? [encodeEvent({ id: snapshot.seq, event: 'snapshot', data: snapshot })]
      : [...events.map(encodeEvent), await this.#whatHasNoNumber(member)]
    stream.begin(seq, before)
    // What came between the look at the session and the room's begin.
    this.wake(member.session.id)
  }

  /**
   * What happened after a number: events, or a snapshot where there is no number, one that never
   * was, or too much to tell.
   *
   * @throws SessionFault `unknown-session` when it was deleted meanwhile
   */
  async after(member: Member, after: number | undefined, url: string): Promise<EventsAfter> {
    const session = await readSession(this.#store, member.session.id)
    if (!session) throw new SessionFault('unknown-session')
    const behind = after === undefined ? Number.POSITIVE_INFINITY : session.seq - after
    if (after !== undefined && behind >= 0 && behind <= mostResumed) {
      const events: LoggedEvent[] = await eventsAfter(this.#store, session.id, after)
      return { seq: events.at(-1)?.id ?? after, events }
    }
    const snapshot = await readSnapshot(this.#store, member, url)
    if (!snapshot) throw new SessionFault('unknown-session')
    return { seq: snapshot.seq, events: [], snapshot }
  }

  /** Says goodbye and ends every stream: the process is about to end. */
  close(): void {
    this.#closing = true
    const goodbye = encodeEvent({ event: 'goodbye', data: { retry: 1_000 } })
    for (const room of [...this.#rooms.values()]) room.end(goodbye)
  }

  /** The board, or one's own row, for who resumes: they may have missed changes of these. */
  async #whatHasNoNumber(member: Member): Promise<Uint8Array> {
    if (member.role === 'participant') {
      const data = await readMyself(this.#store, member.session, member.participant)
      return encodeEvent({ event: 'you', data })
    }
    const { rows, gone, results } = await readPeople(this.#store, member.session.id)
    const people = rows.map((row) => personOf(row, results.get(row.id)))
    const votes = await readVotes(this.#store, member.session)
    return encodeEvent({ event: 'board', data: { people, gone, ...votes } })
  }

  #enter({ session }: Member): Room {
    const room = this.#rooms.get(session.id) ?? new Room(this.#store, session.id, session.seq)
    this.#rooms.set(session.id, room)
    return room
  }

  #leave(room: Room, stream: Stream): void {
    if (!room.streams.delete(stream)) return
    this.#streams -= 1
    const { person } = stream
    const still = [...room.streams].some((other) => other.person === person)
    if (person && !still) this.#presence.gone(person)
    this.#restless.add(room.id)
    if (room.streams.size === 0) this.#rooms.delete(room.id)
  }

  /** One round at a time: a slower one would tell what is no longer so. */
  async #tellBoards(): Promise<void> {
    if (this.#telling) return
    this.#telling = true
    try {
      await this.#tellRestless()
    } finally {
      this.#telling = false
    }
  }

  async #tellRestless(): Promise<void> {
    if (await this.#presence.write()) for (const id of this.#rooms.keys()) this.#restless.add(id)
    const stirred = [...this.#stirred]
    this.#stirred.clear()
    for (const id of stirred) await notify(this.#store, id)
    const restless = [...this.#restless]
    this.#restless.clear()
    for (const id of restless) {
      const { settled = true } = (await this.#rooms.get(id)?.tellBoard()) ?? {}
      if (!settled) this.#restless.add(id)
    }
  }

  #wakeAll(): void {
    for (const id of this.#rooms.keys()) this.wake(id)
  }

  /** Whether another process has written to the file. */
  async #look(): Promise<void> {
    if (this.#rooms.size === 0) return
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(
      this.#store.db,
    )
    const version = rows[0]?.data_version ?? 0
    if (version === this.#dataVersion) return
    this.#dataVersion = version
    this.#wakeAll()
  }
}

/** Whose network broke may have streams that nobody reads: the oldest makes way for the newest. */
function makeRoom({ streams }: Room, person: string | undefined): void {
  const own = [...streams].filter((stream) => stream.person === person)
  if (own.length < (person ? most.person : most.facilitators)) return
  own[0]?.end(encodeEvent({ event: 'goodbye', data: { retry: most.pause } }))
}

/** Route handlers are bundles of their own and share no module state. */
const running = Symbol.for('oauth-local.session-hub')
const shared = globalThis as { [running]?: Hub }

/** The process's one hub, made when it is first asked for. Its streams end before the process does. */
export function runningHub(store: Store): Hub {
  const known = shared[running]
  if (known) return known
  const hub = new Hub(store, readConfig().databaseUrl)
  shared[running] = hub
  whenEnding(() => hub.close())
  return hub
}
