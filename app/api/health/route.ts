import { get } from 'node:https'
import { readConfig } from '#lib/config.ts'
import { runningSandbox } from '#lib/sandbox/index.ts'

export const dynamic = 'force-dynamic'

const patience = 2_000

const document = {
  auth: '/.well-known/oauth-authorization-server',
  api: '/.well-known/oauth-protected-resource',
}

/**
 * Says whether the app and the sandbox's two servers answer: 200, or 503 with the failing part named.
 * The sandbox is asked on its own ports, not at its public addresses, which may stand behind a proxy.
 */
export async function GET() {
  const { authPort, apiPort, authTlsPort, apiTlsPort } = readConfig().sandbox
  const [auth, api, authTls, apiTls] = await Promise.all([
    probe(`http://127.0.0.1:${authPort}${document.auth}`),
    probe(`http://127.0.0.1:${apiPort}${document.api}`),
    probeTls(authTlsPort, document.auth),
    probeTls(apiTlsPort, document.api),
  ])
  const parts = {
    app: 'ok',
    'sandbox-auth': auth,
    'sandbox-api': api,
    'sandbox-auth-tls': authTls,
    'sandbox-api-tls': apiTls,
  }
  const healthy = Object.values(parts).every((part) => part === 'ok')
  return Response.json(
    { status: healthy ? 'ok' : 'failing', parts },
    { status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

/** The certificate is one of the sandbox's own making, so nobody else vouches for it. */
function probeTls(port: number, path: string): Promise<'ok' | 'failing'> {
  return new Promise((resolve) => {
    const options = {
      port,
      path,
      host: '127.0.0.1',
      timeout: patience,
      ca: runningSandbox()?.tlsCertificate,
    }
    const request = get(options, (response) => {
      response.resume()
      resolve(response.statusCode === 200 ? 'ok' : 'failing')
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve('failing'))
  })
}

async function probe(url: string): Promise<'ok' | 'failing'> {
  try {
    const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(patience) })
    return response.ok ? 'ok' : 'failing'
  } catch {
    return 'failing'
  }
}
