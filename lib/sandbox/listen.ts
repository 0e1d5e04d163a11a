import { createServer, type RequestListener, type Server } from 'node:http'
import type { Accounts } from '#lib/sandbox/account.ts'

/** Where one of the sandbox's servers listens, and under which address others know it. */
export interface Place {
  port: number
  /** The variable that chose the port, for the error when it is taken. */
  portVariable: string
  /** The public address, no trailing slash. */
  publicUrl: string
}

/** One of the sandbox's servers while it runs. */
export interface RunningServer {
  accounts: Accounts
  close(): Promise<void>
}

/**
 * Listens on loopback. Whatever `Host` a caller sends, the handler sees the public one, so that
 * no stranger decides which addresses our documents name.
 *
 * @throws Error with one line that names the variable and its value, when the port is not to be had
 */
export async function listen(handler: RequestListener, place: Place): Promise<Server> {
  const { host, protocol, pathname } = new URL(place.publicUrl)
  // What a proxy takes off the path; the provider puts it back in the addresses it names.
  const baseUrl = pathname.replace(/\/$/, '')
  // Two Authorization headers become one that no scheme's syntax allows, and so are refused.
  const server = createServer({ joinDuplicateHeaders: true }, (req, res) => {
    req.headers.host = host
    req.headers['x-forwarded-proto'] = protocol.slice(0, -1)
    delete req.headers['x-forwarded-host']
    req.url = originForm(req.url ?? '/')
    Object.assign(req, { baseUrl })
    // What HTTP/1.1 means without a word need not stand on the wire.
    if (res.shouldKeepAlive && req.httpVersion === '1.1') res.removeHeader('connection')
    handler(req, res)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(portProblem(error, place), { cause: error }))
    })
    server.listen(place.port, '127.0.0.1', resolve)
  })
  return server
}

/** Stops taking connections, lets requests in flight end for up to a second, then cuts the rest. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 1_000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
  })
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
