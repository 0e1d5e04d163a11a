import { readConfig } from '#lib/config.ts'

export const dynamic = 'force-dynamic'

const patience = 2_000

/**
 * Says whether the app and the sandbox's two servers answer: 200, or 503 with the failing part named.
 * The sandbox is asked on its own ports, not at its public addresses, which may stand behind a proxy.
 */
export async function GET() {
  const { authPort, apiPort } = readConfig().sandbox
  const [auth, api] = await Promise.all([
    probe(`http://127.0.0.1:${authPort}/.well-known/oauth-authorization-server`),
    probe(`http://127.0.0.1:${apiPort}/.well-known/oauth-protected-resource`),
  ])
  const parts = { app: 'ok', 'sandbox-auth': auth, 'sandbox-api': api }
  const healthy = Object.values(parts).every((part) => part === 'ok')
  return Response.json(
    { status: healthy ? 'ok' : 'failing', parts },
    { status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

async function probe(url: string): Promise<'ok' | 'failing'> {
  try {
    const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(patience) })
    return response.ok ? 'ok' : 'failing'
  } catch {
    return 'failing'
  }
}
