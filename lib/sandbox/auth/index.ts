import { Accounts } from '#lib/sandbox/account.ts'
import { MemoryStore } from '#lib/sandbox/auth/adapter.ts'
import { corrections } from '#lib/sandbox/auth/corrections/index.ts'
import { generateSigningKey } from '#lib/sandbox/auth/keys.ts'
import { createProvider } from '#lib/sandbox/auth/provider.ts'
import { listen, type Place, type RunningServer, stop } from '#lib/sandbox/listen.ts'

/**
 * Starts the authorization server: oidc-provider behind our corrections.
 *
 * @param place - its port and issuer, and the business API's address
 * @throws Error with one line, when the port is not to be had
 */
export async function startAuthorizationServer({
  apiUrl,
  ...place
}: Place & { apiUrl: string }): Promise<RunningServer> {
  const issuer = place.publicUrl
  const store = new MemoryStore()
  const key = await generateSigningKey()
  const accounts = new Accounts()
  const provider = createProvider(issuer, apiUrl, { key, store })
  for (const correction of corrections({ provider, issuer, key, store, accounts })) {
    provider.use(correction)
  }

  const server = await listen(provider.callback(), place)
  const sweeper = setInterval(() => store.sweep(), 60_000).unref()
  return {
    accounts,
    close: () => {
      clearInterval(sweeper)
      return stop(server)
    },
  }
}
