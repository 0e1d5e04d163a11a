import { getRequestListener } from '@hono/node-server'
import { createRemoteJWKSet } from 'jose'
import { createApp } from '#lib/sandbox/api/app.ts'
import { ProofJudge } from '#lib/sandbox/api/dpop.ts'
import { type ApiClient, introspector } from '#lib/sandbox/api/introspect.ts'
import { Orders } from '#lib/sandbox/api/orders.ts'
import type { IsStopped } from '#lib/sandbox/api/stopped.ts'
import { KeptAccounts } from '#lib/sandbox/kept-accounts.ts'
import {
  listenAt,
  type Place,
  type RunningServer,
  stopAll,
  type TlsPlace,
} from '#lib/sandbox/listen.ts'
import { Records } from '#lib/sandbox/records.ts'
import { newSecret, sharedSecret } from '#lib/sandbox/shared-secret.ts'
import type { Store } from '#lib/store/index.ts'

/**
 * Starts the business API.
 *
 * @param store - where its accounts and what was placed outlive the process
 * @param place - its port and address, its place over TLS, the authorization server's issuer, who it
 * is there, and whose proofs must hold a nonce
 * @throws Error with one line, when a port is not to be had
 */
export async function startBusinessApi(
  store: Store,
  {
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
  },
): Promise<RunningServer> {
  const records = new Records(store)
  const accounts = new KeptAccounts(records, 'api')
  const nonceSecret = await sharedSecret(store, 'api-nonce', newSecret)
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`))
  const introspect = introspector(issuer, apiClient)
  const trust = {
    issuer,
    audience: place.publicUrl,
    keys,
    proofs: new ProofJudge(Buffer.from(nonceSecret, 'base64url'), records),
    wantsNonce,
    introspect,
  }
  const app = createApp(trust, accounts, new Orders(records), isStopped)
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const servers = await listenAt(listener, [place, tls])
  return {
    accounts,
    async close() {
      await stopAll(servers)
      await accounts.write()
    },
  }
}
