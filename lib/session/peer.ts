import { randomBytes } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/** Route handlers are another bundle and share no module state with the instrumentation. */
const noted = Symbol.for('oauth-local.peer-header')
const shared = globalThis as { [noted]?: string }

/**
 * Looks at every request of this process before anyone else does. It notes where the socket comes
 * from, in a header whose name nobody outside can guess: what a request says in its other headers
 * may be forged. And it mends what Next answers 500 to: a path that cannot be decoded, or is none,
 * becomes one that names nothing (404); TRACE becomes PUT, which no address answers either (405).
 */
export function watchRequests(): void {
  if (shared[noted]) return
  const header = `x-peer-${randomBytes(16).toString('hex')}`
  shared[noted] = header
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[header] = request.socket.remoteAddress ?? ''
    request.url = decodable(request.url ?? '/')
    if (request.method === 'TRACE') request.method = 'PUT'
  })
}

function decodable(url: string): string {
  if (url === '*') return '/*'
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return url
  } catch {
    return url.replaceAll('%', '%25')
  }
}

/** Whether an address is this machine's own. */
function isLoopback(address: string): boolean {
  return /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/i.test(address)
}

function peerOf(headers: Headers): string {
  const header = shared[noted]
  return header ? (headers.get(header) ?? '') : ''
}

/** The addresses that a proxy says it speaks for. Next adds the socket's own where there are none. */
function forwarded(headers: Headers): string[] {
  return (headers.get('x-forwarded-for') ?? '').split(',').map((one) => one.trim())
}

/**
 * The address that a request came from: the socket's, or what a proxy on this machine saw last. Of an
 * IPv6 address it is the network alone, its first 64 bits (RFC 6177 §2): one household has 2^64.
 */
export function callerAddress({ headers }: Request): string {
  const peer = peerOf(headers)
  return networkOf(isLoopback(peer) ? forwarded(headers).at(-1) || peer : peer)
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  // As a URL has it, an address is written in one way only (RFC 5952).
  const [head = '', tail] = new URL(`http://[${plain.split('%', 1)[0]}]`).hostname
    .slice(1, -1)
    .split('::')
  const first = head ? head.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - first.length - tail.split(':').length
  return [...first, ...Array<string>(Math.max(0, zeros)).fill('0')].slice(0, 4).join(':')
}

/**
 * Whether a request was made on this machine: its socket says so, no proxy speaks for someone else,
 * and the page that sent it came by a name of this machine (DNS rebinding).
 *
 * @param publicUrl - the app's own address, by whose name it may come as well
 */
export function isLocal({ headers }: Request, publicUrl: string): boolean {
  const own = [peerOf(headers), ...forwarded(headers).filter(Boolean)].every(isLoopback)
  const host = headers.get('host') ?? ''
  const local = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host)
  const strangers = ['forwarded', 'x-real-ip'].some((name) => headers.has(name))
  return own && !strangers && (local || host === new URL(publicUrl).host)
}
