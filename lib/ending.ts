import { subscribe } from 'node:diagnostics_channel'
import type { EventEmitter } from 'node:events'
import type { Server } from 'node:http'

/** Milliseconds that requests in flight have, and how often is looked for connections without one. */
const grace = 1_500
const look = 20

/**
 * Does something once the process is told to end: by SIGTERM, or by Ctrl+C in its terminal.
 *
 * @param signals - for tests
 */
export function whenEnding(act: () => void, signals: EventEmitter = process): void {
  for (const signal of ['SIGTERM', 'SIGINT']) signals.once(signal, act)
}

/**
 * Lets no connection hold up the end of the process. Who closes a server waits for all of them, and
 * browsers keep theirs for seconds after their last request: they are closed as soon as they have
 * none, and after a moment those as well whose request does not end.
 *
 * @param signals - for tests
 */
export function endConnections(signals?: EventEmitter): void {
  const servers = new Set<Server>()
  subscribe('http.server.request.start', (message) => {
    servers.add((message as { server: Server }).server)
  })
  whenEnding(() => {
    const end = performance.now() + grace
    setInterval(() => {
      const closed = [...servers].filter(({ listening }) => !listening)
      for (const server of closed) {
        if (performance.now() > end) server.closeAllConnections()
        else server.closeIdleConnections()
      }
    }, look).unref()
  }, signals)
}
