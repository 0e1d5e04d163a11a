import type { CallError } from '../../wire/har.ts'
import { readAnswer } from './answer.ts'
import type { TlsOptions } from './message.ts'
import { type Limits, type Recorded, record } from './send.ts'

/** Why a connection that the server has closed brought no full answer. */
function closed(received: Buffer): CallError {
  const http = received.length === 0 || received.toString('latin1', 0, 5) === 'HTTP/'
  return http
    ? { code: 'ECONNRESET', message: 'the server closed the connection' }
    : { code: 'NOT_HTTP', message: 'the answer is no HTTP' }
}

/**
 * Sends bytes as they are to one address, whatever they say, over a connection of their own, and
 * reads the first final answer. All the bytes are sent; what is answered to a second request in
 * them is not waited for.
 *
 * @param url - its host and port are connected to; nothing else of it is used
 * @param tls - what is trusted and shown, where the address is `https`
 * @returns what was recorded, also when no answer came, or none that is HTTP; never rejects
 */
export async function sendRaw(
  { url, tls }: { url: URL; tls?: TlsOptions | undefined },
  bytes: Buffer,
  limits: Limits,
): Promise<Recorded> {
  const method = /^\S*/.exec(bytes.toString('latin1', 0, 64))?.[0] ?? ''
  const recorded = await record({ url, tls }, limits, ({ socket, tape, finish }) => {
    const look = (ended: boolean) => {
      const received = Buffer.concat(tape.received)
      if (readAnswer(received, method, ended)?.end !== undefined) return finish()
      if (ended) finish(closed(received))
    }
    socket.on('data', () => look(false))
    socket.on('close', () => look(true))
    socket.on(tls ? 'secureConnect' : 'connect', () => {
      tape.marks.sent = performance.now()
    })
    if (!limits.signal?.aborted) socket.write(bytes)
    return {
      content: () =>
        readAnswer(Buffer.concat(tape.received), method, true)?.content ?? Buffer.alloc(0),
    }
  })
  const end = readAnswer(recorded.received, method, true)?.end
  return { ...recorded, received: recorded.received.subarray(0, end), byHand: true }
}
