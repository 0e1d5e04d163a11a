import http from 'node:http'
import type net from 'node:net'
import type { CallError, TlsConnection } from '../../wire/har.ts'
import { openRecorded, type Tape, tlsOf } from './connection.ts'
import { headerList, type Message, type TlsOptions } from './message.ts'

/** One call as it went over the wire. */
export interface Recorded {
  startedAt: Date
  url: URL
  sent: Buffer
  received: Buffer
  /** The answer's content, freed from its transfer coding. */
  content: Buffer
  marks: Tape['marks']
  remoteAddress: string | undefined
  localPort: number | undefined
  tls: TlsConnection | undefined
  /** Why no answer came, or not all of it. */
  error: CallError | undefined
  /** The request was written by hand: it need not be HTTP, and is kept to the byte. */
  byHand?: true
}

/** What a call may cost. Times in milliseconds, sizes in bytes. */
export interface Limits {
  timeout: number
  size: number
  signal?: AbortSignal | undefined
}

/** The stable code of a failed call; Node's own where it says enough. */
function failure(error: Error & { code?: string }): CallError {
  const code = error.code ?? 'ECONNRESET'
  if (code === 'HPE_HEADER_OVERFLOW') return { code: 'TOO_LARGE', message: error.message }
  return { code: code.startsWith('HPE_') ? 'NOT_HTTP' : code, message: error.message }
}

/** One connection while it is talked over. */
export interface Line {
  socket: net.Socket
  tape: Tape
  /** Ends the call, with the reason if it did not end as it should. */
  finish(error?: CallError): void
  fail(error: Error): void
}

/** How a call is talked: its content so far, and how to give up what was begun. */
export interface Talk {
  content(): Buffer
  end?(): void
}

/**
 * Opens a connection of its own for one call, within its limits, and records every byte of it.
 *
 * @param talk - says what is to be said, and calls `finish` when the answer is complete
 * @returns what was recorded, however it ended; never rejects
 */
export function record(
  { url, tls }: { url: URL; tls?: TlsOptions | undefined },
  { timeout, size, signal }: Limits,
  talk: (line: Line) => Talk,
): Promise<Recorded> {
  return new Promise((resolve) => {
    const startedAt = new Date()
    const tape: Tape = { sent: [], received: [], receivedBytes: 0, marks: {} }
    const socket = openRecorded(url, tape, {
      limit: size,
      onFull: () =>
        finish({ code: 'TOO_LARGE', message: `the answer is larger than ${size} bytes` }),
      tls,
    })
    let finished = false
    const finish = (error?: CallError) => {
      if (finished) return
      finished = true
      tape.marks.end = performance.now()
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      const { remoteAddress, localPort } = socket
      const secured = tlsOf(socket)
      talking.end?.()
      socket.destroy()
      resolve({
        startedAt,
        url,
        sent: Buffer.concat(tape.sent),
        received: Buffer.concat(tape.received),
        content: talking.content(),
        marks: tape.marks,
        remoteAddress,
        localPort,
        tls: secured,
        error,
      })
    }
    const fail = (error: Error) => finish(failure(error))
    const abort = () => finish({ code: 'ABORTED', message: 'the exchange was cancelled' })
    const timer = setTimeout(
      () => finish({ code: 'TIMEOUT', message: `no full answer within ${timeout} ms` }),
      timeout,
    )

    socket.on('error', fail)
    const talking = talk({ socket, tape, finish, fail })
    if (signal?.aborted) return abort()
    signal?.addEventListener('abort', abort)
  })
}

/**
 * Sends one request and records it. Redirects are not followed, nothing is retried, and the
 * connection does not outlive the call.
 *
 * @returns what was recorded, also when the server could not be reached, was too slow (`TIMEOUT`),
 * said too much (`TOO_LARGE`), hung up (`ECONNRESET`) or spoke no HTTP (`NOT_HTTP`); never rejects
 */
export function send(message: Message, limits: Limits): Promise<Recorded> {
  const url = new URL(message.url)
  return record({ url, tls: message.tls }, limits, ({ socket, tape, finish, fail }) => {
    const content: Buffer[] = []
    const request = http.request({
      method: message.method,
      path: url.href.slice(url.origin.length),
      headers: headerList(message),
      createConnection: () => socket,
      setDefaultHeaders: false,
    })
    request.on('error', fail)
    request.on('finish', () => {
      tape.marks.sent = performance.now()
    })
    request.on('response', (response) => {
      response.on('data', (chunk: Buffer) => content.push(chunk))
      response.on('end', () => finish())
      response.on('error', fail)
    })
    if (!limits.signal?.aborted) request.end(message.body)
    return { content: () => Buffer.concat(content), end: () => request.destroy() }
  })
}
