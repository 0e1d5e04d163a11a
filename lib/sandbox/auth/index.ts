import { Accounts } from '#lib/sandbox/account.ts'
import { MemoryStore } from '#lib/sandbox/auth/adapter.ts'
import { ClassClients } from '#lib/sandbox/auth/class-clients.ts'
import { demoClientMetadata } from '#lib/sandbox/auth/clients.ts'
import { corrections } from '#lib/sandbox/auth/corrections/index.ts'
import {
  type ClientKey,
  generateClientCertificate,
  generateClientKey,
  generateSigningKey,
} from '#lib/sandbox/auth/keys.ts'
import { createProvider } from '#lib/sandbox/auth/provider.ts'
import type { Certificate } from '#lib/sandbox/certificate.ts'
import {
  listenAt,
  type Place,
  type RunningServer,
  stopAll,
  type TlsPlace,
} from '#lib/sandbox/listen.ts'

/** The authorization server while it runs. */
export interface AuthorizationServer extends RunningServer {
  /** The key of the demo client that proves itself by signing. */
  clientKey: ClientKey
  /** Clients for classes. */
  classClients: ClassClients
  /** The certificate of the demo client that proves itself by showing one. */
  clientCertificate: Certificate
}

/**
 * Starts the authorization server: oidc-provider behind our corrections.
 *
 * @param place - its port and issuer, its place over TLS, the business API's address and its
 * secret here
 * @throws Error with one line, when a port is not to be had
 */
export async function startAuthorizationServer({
  apiUrl,
  apiSecret,
  tls,
  ...place
}: Place & { tls: TlsPlace; apiUrl: string; apiSecret: string }): Promise<AuthorizationServer> {
  const issuer = place.publicUrl
  const store = new MemoryStore()
  const key = await generateSigningKey()
  const accounts = new Accounts()
  const signing = await generateClientKey()
  const certified = await generateClientCertificate('cert-holder')
  const clients = demoClientMetadata(
    { signing: signing.publicKey, certificate: certified.publicKey },
    apiSecret,
  )
  const classClients = new ClassClients(store.adapter)
  const provider = createProvider(issuer, apiUrl, tls.publicUrl, { clients, key, classClients })
  const parts = { provider, issuer, key, store, accounts, classClients }
  for (const correction of corrections(parts)) {
    provider.use(correction)
  }

  const servers = await listenAt(provider.callback(), [place, tls])
  const sweeper = setInterval(() => store.sweep(), 60_000).unref()
  return {
    accounts,
    clientKey: signing.own,
    clientCertificate: certified.own,
    classClients,
    close: () => {
      clearInterval(sweeper)
      return stopAll(servers)
    },
  }
}
