import { Accounts } from '#lib/sandbox/account.ts'
import { MemoryStore } from '#lib/sandbox/auth/adapter.ts'
import { ClassClients } from '#lib/sandbox/auth/class-clients.ts'
import { demoClientMetadata } from '#lib/sandbox/auth/clients.ts'
import { corrections } from '#lib/sandbox/auth/corrections/index.ts'
import { type ClientKey, generateClientKey, generateSigningKey } from '#lib/sandbox/auth/keys.ts'
import { createProvider } from '#lib/sandbox/auth/provider.ts'
import { listen, type Place, type RunningServer, stop } from '#lib/sandbox/listen.ts'

/** The authorization server while it runs. */
export interface AuthorizationServer extends RunningServer {
  /** The key of the demo client that proves itself by signing. */
  clientKey: ClientKey
  /** Clients for classes. */
  classClients: ClassClients
}

/**
 * Starts the authorization server: oidc-provider behind our corrections.
 *
 * @param place - its port and issuer, the business API's address and its secret here
 * @throws Error with one line, when the port is not to be had
 */
export async function startAuthorizationServer({
  apiUrl,
  apiSecret,
  ...place
}: Place & { apiUrl: string; apiSecret: string }): Promise<AuthorizationServer> {
  const issuer = place.publicUrl
  const store = new MemoryStore()
  const key = await generateSigningKey()
  const accounts = new Accounts()
  const { own, publicKey } = await generateClientKey()
  const clients = demoClientMetadata(publicKey, apiSecret)
  const classClients = new ClassClients(store.adapter)
  const provider = createProvider(issuer, apiUrl, { clients, key, classClients })
  for (const correction of corrections({
    provider,
    issuer,
    key,
    store,
    accounts,
    classClients,
  })) {
    provider.use(correction)
  }

  const server = await listen(provider.callback(), place)
  const sweeper = setInterval(() => store.sweep(), 60_000).unref()
  return {
    accounts,
    clientKey: own,
    classClients,
    close: () => {
      clearInterval(sweeper)
      return stop(server)
    },
  }
}
