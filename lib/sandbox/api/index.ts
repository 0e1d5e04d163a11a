import { getRequestListener } from '@hono/node-server'
import { createRemoteJWKSet } from 'jose'
import { Accounts } from '#lib/sandbox/account.ts'
import { createApp } from '#lib/sandbox/api/app.ts'
import { ProofJudge } from '#lib/sandbox/api/dpop.ts'
import { type ApiClient, introspector } from '#lib/sandbox/api/introspect.ts'
import type { IsStopped } from '#lib/sandbox/api/stopped.ts'
import {
  listenAt,
  type Place,
  type RunningServer,
  stopAll,
  type TlsPlace,
} from '#lib/sandbox/listen.ts'

/**
 * Starts the business API.
 *
 * @param place - its port and address, its place over TLS, the authorization server's issuer, who it
 * is there, and whose proofs must hold a nonce
 * @throws Error with one line, when a port is not to be had
 */
export async function startBusinessApi({
  issuer,
  apiClient,
  wantsNonce,
  isStopped,
  tls,
  ...place
}: Place & {
  tls: TlsPlace
  issuer: string
  apiClient: ApiClient
  wantsNonce(clientId: string): boolean
  isStopped: IsStopped
}): Promise<RunningServer> {
  const accounts = new Accounts()
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`))
  const introspect = introspector(issuer, apiClient)
  const trust = {
    issuer,
    audience: place.publicUrl,
    keys,
    proofs: new ProofJudge(),
    wantsNonce,
    introspect,
  }
  const app = createApp(trust, accounts, isStopped)
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const servers = await listenAt(listener, [place, tls])
  return { accounts, close: () => stopAll(servers) }
}
