import { getRequestListener } from '@hono/node-server'
import { createRemoteJWKSet } from 'jose'
import { Accounts } from '#lib/sandbox/account.ts'
import { createApp } from '#lib/sandbox/api/app.ts'
import { listen, type Place, type RunningServer, stop } from '#lib/sandbox/listen.ts'

/**
 * Starts the business API.
 *
 * @param place - its port and address, and the authorization server's issuer and key set
 * @throws Error with one line, when the port is not to be had
 */
export async function startBusinessApi({
  issuer,
  jwksUri,
  ...place
}: Place & { issuer: string; jwksUri: string }): Promise<RunningServer> {
  const accounts = new Accounts()
  const keys = createRemoteJWKSet(new URL(jwksUri))
  const app = createApp({ issuer, audience: place.publicUrl, keys }, accounts)
  const server = await listen(
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
    place,
  )
  return { accounts, close: () => stop(server) }
}
