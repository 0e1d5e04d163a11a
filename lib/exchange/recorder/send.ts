import http from 'node:http'
import type { CallError, TlsConnection } from '../../wire/har.ts'
import { openRecorded, type Tape, tlsOf } from './connection.ts'
import { headerList, type Message } from './message.ts'

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

/**
 * Sends one request over a connection of its own and records every byte of it. Redirects are not
 * followed, nothing is retried, and the connection does not outlive the call.
 *
 * @returns what was recorded, also when the server could not be reached, was too slow (`TIMEOUT`),
 * said too much (`TOO_LARGE`), hung up (`ECONNRESET`) or spoke no HTTP (`NOT_HTTP`); never rejects
 */
export function send(message: Message, { timeout, size, signal }: Limits): Promise<Recorded> {
  return new Promise((resolve) => {
    const url = new URL(message.url)
    const startedAt = new Date()
    const tape: Tape = { sent: [], received: [], receivedBytes: 0, marks: {} }
    const content: Buffer[] = []
    const socket = openRecorded(url, tape, {
      limit: size,
      onFull: () =>
        finish({ code: 'TOO_LARGE', message: `the answer is larger than ${size} bytes` }),
      tls: message.tls,
    })
    const request = http.request({
      method: message.method,
      path: url.href.slice(url.origin.length),
      headers: headerList(message),
      createConnection: () => socket,
      setDefaultHeaders: false,
    })

    let finished = false
    const finish = (error?: CallError) => {
      if (finished) return
      finished = true
      tape.marks.end = performance.now()
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      const { remoteAddress, localPort } = socket
      const tls = tlsOf(socket)
      request.destroy()
      socket.destroy()
      resolve({
        startedAt,
        url,
        sent: Buffer.concat(tape.sent),
        received: Buffer.concat(tape.received),
        content: Buffer.concat(content),
        marks: tape.marks,
        remoteAddress,
        localPort,
        tls,
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
    request.on('error', fail)
    request.on('finish', () => {
      tape.marks.sent = performance.now()
    })
    request.on('response', (response) => {
      response.on('data', (chunk: Buffer) => content.push(chunk))
      response.on('end', () => finish())
      response.on('error', fail)
    })
    if (signal?.aborted) return abort()
    signal?.addEventListener('abort', abort)
    request.end(message.body)
  })
}
