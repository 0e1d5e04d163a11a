import type { EventsAfter, SessionEvent } from '#lib/session/types.ts'
import { readEvents } from './sse.ts'

/** A stream that brings nothing for so long, not even a comment, is dead. */
const silence = 40_000
/** A network that holds a stream back does so from its first byte on. */
const firstByte = 8_000
/** How often the log is read where no stream comes through. */
const pollEvery = 3_000
/** How many times such a network is polled before a stream is tried again. */
const pollsBetween = 20
/** The shortest and the longest time before the next stream. */
const soonest = 1_000
const latest = 10_000
/** So often nobody may answer before we come less often: minutes in which a server is started again. */
const absences = 200

/** How a room hears of its events. */
export interface Listener {
  /** The session's code; a renewed one is asked for from then on. */
  code: () => string
  /** The number of the last event that was heard. */
  seq: () => number
  onEvent: (event: SessionEvent) => void
  /** Whether events arrive at the moment. */
  onConnection: (connected: boolean) => void
  /** The log was asked for because no stream comes through. */
  onAsked: () => void
  /** The server no longer lets us in (401, 403) or knows no such session (404, 410). */
  onRefused: (status: number) => void
}

/** Waits; ends early when the signal aborts, or the network is back. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>

/**
 * Keeps hearing a session's events until the signal aborts, over a stream that is opened again
 * whenever it breaks, and by asking for what came `?after` where streams do not come through.
 */
export async function listen(
  listener: Listener,
  signal: AbortSignal,
  wait: Wait = sleep,
): Promise<void> {
  const address = () => `/api/session/${encodeURIComponent(listener.code())}/events`
  let busy = 0
  let absent = 0
  while (!signal.aborted) {
    const end = await readStream(address(), listener, signal)
    if (signal.aborted) return
    if (end.refused) return listener.onRefused(end.refused)
    busy = end.busy ? busy + 1 : 0
    absent = end.bytes || end.busy ? 0 : absent + 1
    const asks = end.held ? pollsBetween : 1
    for (let ask = 0; ask < asks && !signal.aborted; ask++) {
      const refused = await readLog(address(), listener, signal)
      if (signal.aborted) return
      if (refused) return listener.onRefused(refused)
      if (end.held) listener.onAsked()
      if (ask < asks - 1) await wait(spread(pollEvery), signal)
    }
    const doubled = busy + Math.max(0, absent - absences)
    await wait(end.retry ?? spread(Math.min(soonest * 2 ** doubled, latest)), signal)
  }
}

interface StreamEnd {
  /** Whether it brought anything. */
  bytes: boolean
  /** Whether it was opened and held back: nothing came in time. */
  held: boolean
  refused?: number
  /** A server is there and has no room for us. */
  busy?: boolean
  /** When to come back, in ms, as the server said. */
  retry?: number
}

async function readStream(
  address: string,
  { seq, onEvent, onConnection }: Listener,
  signal: AbortSignal,
): Promise<StreamEnd> {
  const end: StreamEnd = { bytes: false, held: false }
  const quiet = new AbortController()
  let alarm = setTimeout(() => quiet.abort(), firstByte)
  const stop = onNetwork('offline', () => quiet.abort())
  const onBytes = () => {
    clearTimeout(alarm)
    alarm = setTimeout(() => quiet.abort(), silence)
    if (!end.bytes) onConnection(true)
    end.bytes = true
  }
  try {
    const last = seq()
    const response = await fetch(address, {
      headers: {
        Accept: 'text/event-stream',
        ...(last > 0 && { 'Last-Event-ID': String(last) }),
      },
      cache: 'no-store',
      signal: AbortSignal.any([signal, quiet.signal]),
    })
    if (!response.ok) return { ...end, ...refusal(response.status) }
    if (!response.body) return end
    for await (const { event, data, id } of readEvents(response.body, onBytes)) {
      const told = {
        event,
        data: JSON.parse(data),
        ...(id !== undefined && { id: Number(id) }),
      } as SessionEvent
      if (told.event === 'goodbye') end.retry = told.data.retry + Math.random() * 1000
      onEvent(told)
    }
  } catch {
    end.held = quiet.signal.aborted && !end.bytes
  } finally {
    clearTimeout(alarm)
    stop()
  }
  return end
}

/** Reads what the log holds that was not heard. @returns the status of a refusal */
async function readLog(
  address: string,
  { seq, onEvent, onConnection }: Listener,
  signal: AbortSignal,
): Promise<number | undefined> {
  try {
    const response = await fetch(`${address}?after=${seq()}`, {
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(firstByte)]),
    })
    if (!response.ok) {
      onConnection(false)
      return refusal(response.status).refused
    }
    const { events, snapshot } = (await response.json()) as EventsAfter
    if (snapshot) onEvent({ event: 'snapshot', id: snapshot.seq, data: snapshot })
    for (const event of events) onEvent(event)
    onConnection(true)
  } catch {
    if (!signal.aborted) onConnection(false)
  }
  return undefined
}

/** Busy (429, 503) is no refusal, and a proxy that finds no server (502, 504) is as good as nobody. */
function refusal(status: number): Pick<StreamEnd, 'refused' | 'busy'> {
  if ([401, 403, 404, 410].includes(status)) return { refused: status }
  return { busy: ![502, 504].includes(status) }
}

/** So that a thousand pages do not come back in the same second. */
function spread(ms: number): number {
  return ms * (0.75 + Math.random() * 0.75)
}

/** Hears the browser say that it lost its network or has it back. @returns how to stop */
function onNetwork(change: 'online' | 'offline', listener: () => void): () => void {
  const { window } = globalThis
  window?.addEventListener(change, listener)
  return () => window?.removeEventListener(change, listener)
}

const sleep: Wait = (ms, signal) =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop()
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    const stop = onNetwork('online', done)
    signal.addEventListener('abort', done)
  })
