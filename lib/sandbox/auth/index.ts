import { keptModels } from '#lib/sandbox/auth/adapter.ts'
import { ClassClients } from '#lib/sandbox/auth/class-clients.ts'
import { certifiedClient, demoClientMetadata, rotatingClient } from '#lib/sandbox/auth/clients.ts'
import { corrections } from '#lib/sandbox/auth/corrections/index.ts'
import { withPresented } from '#lib/sandbox/auth/corrections/present-tokens.ts'
import {
  type ClientKey,
  clientCertificate,
  clientKey,
  proofKeys,
  signingKey,
} from '#lib/sandbox/auth/keys.ts'
import { giveOlderSecret, type OlderSecret } from '#lib/sandbox/auth/older-secrets.ts'
import { createProvider } from '#lib/sandbox/auth/provider.ts'
import type { Certificate } from '#lib/sandbox/certificate.ts'
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

/** Clients that are kept at most: anyone may register some, and the oldest make room. */
const mostClients = 5_000

/** The authorization server while it runs. */
export interface AuthorizationServer extends RunningServer {
  /** The key of the demo client that proves itself by signing. */
  clientKey: ClientKey
  /** Clients for classes. */
  classClients: ClassClients
  /** The certificate of the demo client that proves itself by showing one. */
  clientCertificate: Certificate
  /** The key pair that the demo client which makes proofs has its tokens bound to (RFC 9449 §3). */
  proofKeys: CryptoKeyPair
  /** Gives the demo client whose secret is being changed an older one beside it. */
  giveOlderSecret(): Promise<OlderSecret>
}

/**
 * Starts the authorization server: oidc-provider behind our corrections.
 *
 * @param store - where its keys, its clients and what they did outlive the process
 * @param place - its port and issuer, its place over TLS, the business API's address and its
 * secret here
 * @throws Error with one line, when a port is not to be had
 */
export async function startAuthorizationServer(
  store: Store,
  {
    apiUrl,
    apiSecret,
    tls,
    ...place
  }: Place & { tls: TlsPlace; apiUrl: string; apiSecret: string },
): Promise<AuthorizationServer> {
  const issuer = place.publicUrl
  const records = new Records(store)
  const key = await signingKey(store)
  const nonceSecret = await sharedSecret(store, 'auth-nonce', newSecret)
  const accounts = new KeptAccounts(records, 'auth')
  const signing = await clientKey(store)
  const certified = await clientCertificate(store, certifiedClient)
  const clients = demoClientMetadata(
    { signing: signing.publicKey, certificate: certified.publicKey },
    apiSecret,
  )
  const models = keptModels(records)
  const classClients = new ClassClients(models, records)
  const adapter = withPresented(classClients.adapter, records)
  const provider = createProvider(issuer, apiUrl, tls.publicUrl, {
    clients,
    key,
    adapter,
    classClients,
    nonceSecret: Buffer.from(nonceSecret, 'base64url'),
    records,
  })
  const parts = { provider, issuer, key, models, accounts, classClients }
  for (const correction of corrections(parts)) {
    provider.use(correction)
  }

  const servers = await listenAt(provider.callback(), [place, tls])
  const sweep = async () => {
    await records.sweep()
    await records.keepLast('Client', mostClients)
  }
  const sweeper = setInterval(() => sweep().catch(complain), 60_000).unref()
  return {
    accounts,
    clientKey: signing.own,
    clientCertificate: certified.own,
    proofKeys: await proofKeys(store),
    classClients,
    giveOlderSecret: () => giveOlderSecret(records, rotatingClient),
    async close() {
      clearInterval(sweeper)
      await stopAll(servers)
      await accounts.write()
    },
  }
}

function complain(error: unknown): void {
  console.error('sandbox sweeping:', error instanceof Error ? error.message : error)
}
