import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { selfSigned } from '#lib/sandbox/certificate.ts'

/** Addresses at which something goes wrong on the way; the experiments alone know them. */
export interface Detours {
  /** Token endpoints: one that has moved, one that hangs up, one that does not answer in time. */
  moved: string
  cut: string
  slow: string
  /** One that answers with a page for people, and one whose certificate nobody vouches for. */
  page: string
  untrusted: string
  /** The base address of an API that has moved. */
  movedApi: string
}

const page = `<!doctype html>
<title>Sign in</title>
<p>Please sign in to go on.</p>
`

/**
 * Starts the servers at which something goes wrong, on loopback and on ports that the system
 * chooses. They know nothing of OAuth and keep no account.
 *
 * @param authUrl - where the token endpoint really is
 * @param apiUrl - where the API really is
 */
export async function startDetours(
  authUrl: string,
  apiUrl: string,
): Promise<{ addresses: Detours; close(): void }> {
  const servers: Server[] = []
  const open = async (server: Server): Promise<string> => {
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const serve = async (listener: RequestListener) => `http://${await open(createServer(listener))}`

  const addresses = {
    moved: await serve((_req, res) => res.writeHead(301, { location: `${authUrl}/token` }).end()),
    movedApi: await serve((req, res) => res.writeHead(307, { location: apiUrl + req.url }).end()),
    cut: await serve((req) => req.socket.destroy()),
    // Whoever waits gives up; the server itself never answers.
    slow: await serve((req) => req.resume()),
    page: await serve((_req, res) => res.writeHead(200, { 'content-type': 'text/html' }).end(page)),
    untrusted: `https://${await open(createTlsServer(await selfSigned(), (_req, res) => res.end()))}`,
  }
  return {
    addresses: {
      ...addresses,
      moved: `${addresses.moved}/token`,
      cut: `${addresses.cut}/token`,
      slow: `${addresses.slow}/token`,
      page: `${addresses.page}/token`,
      untrusted: `${addresses.untrusted}/token`,
    },
    close() {
      for (const server of servers) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}
