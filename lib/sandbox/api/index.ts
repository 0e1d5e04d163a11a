import { getRequestListener } from '@hono/node-server'
import { createRemoteJWKSet } from 'jose'
import { Accounts } from '#lib/sandbox/account.ts'
import { createApp } from '#lib/sandbox/api/app.ts'
import { type ApiClient, introspector } from '#lib/sandbox/api/introspect.ts'
import type { IsStopped } from '#lib/sandbox/api/stopped.ts'
import { listen, type Place, type RunningServer, stop } from '#lib/sandbox/listen.ts'

/**
 * Starts the business API.
 *
 * @param place - its port and address, the authorization server's issuer, and who it is there
 * @throws Error with one line, when the port is not to be had
 */
export async function startBusinessApi({
  issuer,
  apiClient,
  isStopped,
  ...place
}: Place & {
  issuer: string
  apiClient: ApiClient
  isStopped: IsStopped
}): Promise<RunningServer> {
  const accounts = new Accounts()
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`))
  const introspect = introspector(issuer, apiClient)
  const trust = { issuer, audience: place.publicUrl, keys, introspect }
  const app = createApp(trust, accounts, isStopped)
  const server = await listen(
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
    place,
  )
  return { accounts, close: () => stop(server) }
}
