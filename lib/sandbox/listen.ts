import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { KeptAccounts } from '#lib/sandbox/kept-accounts.ts'

/** Where one of the sandbox's servers listens, and under which address others know it. */
export interface Place {
  port: number
  /** The variable that chose the port, for the error when it is taken. */
  portVariable: string
  /** The public address, no trailing slash. */
  publicUrl: string
}

/** The same server over TLS, where it asks each caller for a certificate (RFC 8705 §2). */
export interface TlsPlace extends Place {
  /** The server's key and certificate, as PEM. */
  identity: { key: string; cert: string }
}

/** One of the sandbox's servers while it runs. */
export interface RunningServer {
  accounts: KeptAccounts
  close(): Promise<void>
}

/**
 * Listens on loopback. Whatever `Host` a caller sends, the handler sees the public one, so that
 * no stranger decides which addresses our documents name.
 *
 * @throws Error with one line that names the variable and its value, when the port is not to be had
 */
async function listen(handler: RequestListener, place: Place | TlsPlace): Promise<Server> {
  const { host, protocol, pathname } = new URL(place.publicUrl)
  // What a proxy takes off the path; the provider puts it back in the addresses it names.
  const baseUrl = pathname.replace(/\/$/, '')
  const answer: RequestListener = (req, res) => {
    if (!namesOneHost(req.rawHeaders)) return void res.writeHead(400, { connection: 'close' }).end()
    req.headers.host = host
    req.headers['x-forwarded-proto'] = protocol.slice(0, -1)
    delete req.headers['x-forwarded-host']
    req.url = originForm(req.url ?? '/')
    Object.assign(req, { baseUrl, publicUrl: place.publicUrl })
    // What HTTP/1.1 means without a word need not stand on the wire.
    if (res.shouldKeepAlive && req.httpVersion === '1.1') res.removeHeader('connection')
    handler(req, res)
  }
  // Two Authorization headers become one that no scheme's syntax allows, and so are refused.
  const options = { joinDuplicateHeaders: true }
  // A certificate is asked for and never insisted on; who it belongs to is the handler's matter.
  const server =
    'identity' in place
      ? createTlsServer(
          { ...options, ...place.identity, requestCert: true, rejectUnauthorized: false },
          answer,
        )
      : createServer(options, answer)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(portProblem(error, place), { cause: error }))
    })
    server.listen(place.port, '127.0.0.1', resolve)
  })
  return server
}

/**
 * Listens at every place, or at none of them.
 *
 * @throws Error with one line, when one of the ports is not to be had
 */
export async function listenAt(
  handler: RequestListener,
  places: readonly (Place | TlsPlace)[],
): Promise<Server[]> {
  const servers: Server[] = []
  try {
    for (const place of places) servers.push(await listen(handler, place))
  } catch (error) {
    await stopAll(servers)
    throw error
  }
  return servers
}

/** Stops taking connections, lets requests in flight end for up to a second, then cuts the rest. */
export async function stopAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(servers.map(stop))
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 1_000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
  })
}

const hostSyntax = /^([\w.~!$&'()*+,;=%-]*|\[[\da-f:.]+\])(:\d*)?$/i

/**
 * Whether a request names its host as RFC 9112 §3.2 has it: not twice, and by nothing else than a host
 * and a port. Node itself asks for one in HTTP/1.1.
 */
function namesOneHost(rawHeaders: readonly string[]): boolean {
  const values = rawHeaders.filter((_, at) => at % 2 && /^host$/i.test(rawHeaders[at - 1] ?? ''))
  return values.length <= 1 && values.every((value) => hostSyntax.test(value))
}

/** A request target without scheme and host (RFC 9112 §3.2.2 lets a client send them). */
function originForm(target: string): string {
  if (target.startsWith('/')) return target
  const url = URL.parse(target)
  return url ? url.pathname + url.search : '/*'
}

function portProblem(error: NodeJS.ErrnoException, { port, portVariable }: Place): string {
  const reason =
    error.code === 'EADDRINUSE'
      ? 'is already in use: stop what uses it or choose another port'
      : error.message
  return `${portVariable}=${port} ${reason}`
}
