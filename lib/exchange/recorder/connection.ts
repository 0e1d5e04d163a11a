import { createHash } from 'node:crypto'
import net from 'node:net'
import tls from 'node:tls'
import type { TlsConnection } from '../../wire/har.ts'
import type { TlsOptions } from './message.ts'

/** When something happened, in milliseconds of `performance.now()`. */
type Mark = 'start' | 'lookup' | 'connect' | 'secure' | 'sent' | 'firstByte' | 'end'

/** Every byte of one connection in both directions (under TLS: the plaintext), and when. */
export interface Tape {
  sent: Buffer[]
  received: Buffer[]
  receivedBytes: number
  marks: Partial<Record<Mark, number>>
}

function open(url: URL, options: TlsOptions | undefined): net.Socket {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port)
  return url.protocol === 'https:'
    ? tls.connect({
        host,
        port: port || 443,
        ALPNProtocols: ['http/1.1'],
        ...options,
        ...(net.isIP(host) ? {} : { servername: host }),
      })
    : net.connect({ host, port: port || 80, noDelay: true })
}

/**
 * Opens a new connection and records at its socket, so that nothing a library adds can be missed.
 *
 * @param tape - filled while the connection lives
 * @param limit - most bytes to keep of what comes; `onFull` is called once when more come
 */
export function openRecorded(
  url: URL,
  tape: Tape,
  { limit, onFull, tls }: { limit: number; onFull: () => void; tls?: TlsOptions | undefined },
): net.Socket {
  const mark = (name: Mark) => () => {
    tape.marks[name] ??= performance.now()
  }
  mark('start')()
  const socket = open(url, tls)
  const write = socket.write.bind(socket)
  socket.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    const [encoding] = rest
    tape.sent.push(
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk),
    )
    return write(chunk, ...(rest as []))
  }
  socket.on('lookup', mark('lookup'))
  socket.on('connect', mark('connect'))
  socket.on('secureConnect', mark('secure'))
  socket.on('data', (chunk: Buffer) => {
    tape.marks.firstByte ??= performance.now()
    const room = limit - tape.receivedBytes
    tape.receivedBytes += Math.min(chunk.length, room)
    tape.received.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
    if (chunk.length > room) onFull()
  })
  return socket
}

/** What was agreed on a TLS connection, and which certificate this side showed on it. */
export function tlsOf(socket: net.Socket): TlsConnection | undefined {
  if (!(socket instanceof tls.TLSSocket)) return undefined
  const protocol = socket.getProtocol()
  if (!protocol) return undefined
  const own = socket.getX509Certificate()
  return {
    protocol,
    cipher: socket.getCipher().standardName,
    ...(own && {
      clientCertificate: {
        subject: own.subject,
        'x5t#S256': createHash('sha256').update(own.raw).digest('base64url'),
      },
    }),
  }
}
