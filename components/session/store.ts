import { useSyncExternalStore } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import { readMark, writeMark } from '#lib/session/mark.ts'
import type { OwnChange, SessionEvent, Snapshot } from '#lib/session/types.ts'
import { type Answer, ask, refusalCode, type SessionProblem } from './api.ts'
import { applyEvent } from './apply.ts'
import { Outbox, pause } from './outbox.ts'
import { listen } from './stream.ts'

/** How this page stands to a session. */
export interface RoomState {
  /**
   * `stranger`: not in it; `removed`: no longer; `replaced`: leads it no longer; `unknown`: there is
   * none; `ended`: it is over.
   */
  status: 'waiting' | 'stranger' | 'removed' | 'replaced' | 'unknown' | 'ended' | 'in'
  room: Snapshot | undefined
  connected: boolean
  /** Whether this device follows the facilitator. */
  follow: boolean
}

const initial: RoomState = { status: 'waiting', room: undefined, connected: true, follow: true }

/** The session of this tab, live: what the server told, and whether it still tells. */
class RoomStore {
  #state = initial
  #code: string | undefined
  #lang: Language = 'mr'
  #listeners = new Set<() => void>()
  #eventListeners = new Set<(event: SessionEvent) => void>()
  /** The last `lead` that nobody listened to: what follows it is fetched only after one has joined. */
  #unheard: SessionEvent | undefined
  #controller: AbortController | undefined
  #outbox: Outbox | undefined

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  get = () => this.#state

  /**
   * Tells each event that changed the room, after it did; at once the last `lead` that came while
   * nobody listened.
   *
   * @returns how to stop
   */
  onEvent(listener: (event: SessionEvent) => void): () => void {
    this.#eventListeners.add(listener)
    if (this.#unheard) listener(this.#unheard)
    this.#unheard = undefined
    return () => {
      this.#eventListeners.delete(listener)
    }
  }

  /**
   * Enters a session, or stays in it; tries until the server answers.
   *
   * @param code - without the dash
   * @param lang - the language of the page, in which problems are told from now on
   */
  async enter(code: string, lang: Language): Promise<void> {
    this.#lang = lang
    this.#speak()
    // A second call while the first one is under way changes nothing.
    if (this.#code === code && ['in', 'waiting'].includes(this.#state.status)) return
    this.leave()
    this.#code = code
    const controller = new AbortController()
    this.#controller = controller
    this.#outbox = new Outbox((path, body) => this.send(path, body), controller.signal)
    for (;;) {
      const answer = await ask<Snapshot>('GET', `/${code}`, { lang })
      if (controller.signal.aborted) return
      if ('data' in answer) return this.#begin(code, answer.data, controller.signal)
      const refused = refusalCode(answer.problem)
      if (refused === 'unknown-session') return this.#stay('unknown')
      if (refused === 'not-member') return this.#stay('stranger')
      this.#set({ connected: false })
      await pause()
      if (controller.signal.aborted) return
    }
  }

  /** Stands before a session to which this browser holds no key. */
  stand(code: string): void {
    if (this.#code === code && this.#state.status !== 'ended') return
    this.leave()
    this.#code = code
    this.#set({ status: 'stranger' })
  }

  /** Asks the session for something and says what came of it. @param path - after the code */
  send<Data = undefined>(path: string, body: object = {}): Promise<Answer<Data>> {
    return ask<Data>('POST', `/${this.#code}${path}`, { lang: this.#lang, body })
  }

  /**
   * Says something of the participant, until the server has heard it.
   *
   * @returns why it was refused; nothing when it was not
   */
  async tell(change: OwnChange): Promise<SessionProblem | undefined> {
    return this.#outbox?.tell('/you', change)
  }

  /** Votes, until the server has heard it; told like `tell`. @param choice - the option's index */
  async vote(poll: string, choice: number): Promise<SessionProblem | undefined> {
    return this.#outbox?.tell(`/polls/${poll}/votes`, { choice })
  }

  /** Follows the facilitator, or no longer. */
  follow(follow: boolean): void {
    if (follow === this.#state.follow) return
    this.#set({ follow })
    this.#remember()
    if (this.#state.room?.you.role === 'participant') void this.tell({ follow })
  }

  /** Stops listening; the session itself does not notice. */
  leave(): void {
    this.#controller?.abort()
    this.#controller = undefined
    this.#code = undefined
    this.#unheard = undefined
    this.#outbox = undefined
    this.#set(initial)
  }

  #begin(code: string, room: Snapshot, signal: AbortSignal) {
    const mark = readMark()
    const follow = mark?.code === code ? mark.follow : true
    this.#set({ status: 'in', room, connected: true, follow })
    this.#keepUp()
    this.#remember()
    this.#speak()
    void listen(
      {
        code: () => this.#code ?? code,
        seq: () => this.#state.room?.seq ?? 0,
        onEvent: (event) => this.#hear(event),
        onConnection: (connected) => this.#set({ connected }),
        onAsked: () => this.#refresh(signal),
        onRefused: (status) => this.#stay(status === 404 || status === 410 ? 'ended' : this.#out()),
      },
      signal,
    )
  }

  /** What has no number in the log (the board, one's own row) is read where no stream tells it. */
  async #refresh(signal: AbortSignal) {
    const answer = await ask<Snapshot>('GET', `/${this.#code}`, { lang: this.#lang })
    if (signal.aborted || !('data' in answer)) return
    this.#hear({ event: 'snapshot', id: answer.data.seq, data: answer.data })
  }

  #hear(event: SessionEvent) {
    if (event.event === 'ended') return this.#stay('ended')
    const before = this.#state.room
    if (!before) return
    const room = applyEvent(before, event)
    if (room === before) return
    this.#set({ room })
    this.#keepUp()
    if (event.event === 'lead' && this.#eventListeners.size === 0) this.#unheard = event
    for (const listener of this.#eventListeners) listener(event)
  }

  /** Says which language the participant reads now: their alias is told in it. */
  #speak() {
    const { you } = this.#state.room ?? {}
    if (you?.role === 'participant' && you.lang !== this.#lang) {
      void this.tell({ lang: this.#lang })
    }
  }

  /** A renewed code is the one that this device knows the session by from now on. */
  #keepUp() {
    const code = this.#state.room?.code.replace('-', '')
    if (code === this.#code) return
    this.#code = code
    this.#remember()
  }

  #out() {
    return this.#state.room?.you.role === 'facilitator' ? 'replaced' : 'removed'
  }

  #remember() {
    const { room, follow } = this.#state
    if (room && this.#code) writeMark({ code: this.#code, role: room.you.role, follow })
  }

  #stay(status: Exclude<RoomState['status'], 'waiting' | 'in'>) {
    this.#controller?.abort()
    if (readMark()?.code === this.#code) writeMark(undefined)
    this.#set({ status, room: undefined, connected: true })
  }

  #set(change: Partial<RoomState>) {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** The one session of this browser tab. */
export const room = new RoomStore()

/** How the tab stands to its session, live. The server renders that it waits. */
export function useRoomState(): RoomState {
  return useSyncExternalStore(room.subscribe, room.get, () => initial)
}
