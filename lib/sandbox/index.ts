import type { Config } from '#lib/config.ts'
import { startBusinessApi } from '#lib/sandbox/api/index.ts'
import type { ClassClients } from '#lib/sandbox/auth/class-clients.ts'
import { apiClientId, certifiedClient, clientRules } from '#lib/sandbox/auth/clients.ts'
import { startAuthorizationServer } from '#lib/sandbox/auth/index.ts'
import type { ClientKey } from '#lib/sandbox/auth/keys.ts'
import type { OlderSecret } from '#lib/sandbox/auth/older-secrets.ts'
import { type Certificate, selfSigned } from '#lib/sandbox/certificate.ts'
import { type Detours, startDetours } from '#lib/sandbox/detours/index.ts'
import { newSecret, sharedJson, sharedSecret, thisYears } from '#lib/sandbox/shared-secret.ts'
import type { Store } from '#lib/store/index.ts'
import type { Check } from '#lib/wire/har.ts'

/** The two servers while they run. */
export interface Sandbox {
  /** The issuer, to the letter. */
  authUrl: string
  /** The business API's address and resource identifier, to the letter. */
  apiUrl: string
  /** The key of the demo client that proves itself by signing. */
  clientKey: ClientKey
  /** Clients for classes, in groups that can be changed while they run. */
  classClients: ClassClients
  /** The certificate of the demo client that proves itself by showing one. */
  clientCertificate: Certificate
  /** One of the same name that nobody registered. */
  otherCertificate: Certificate
  /** The key pair that the demo client which makes proofs has its tokens bound to. */
  proofKeys: CryptoKeyPair
  /** Gives the demo client whose secret is being changed an older one beside it. */
  giveOlderSecret(): Promise<OlderSecret>
  /** What a caller must trust to reach the servers over TLS, as PEM. */
  tlsCertificate: string
  /** Addresses at which something goes wrong on the way. */
  detours: Detours
  /**
   * A server's own account of a request.
   *
   * @param requestId - the `x-request-id` of its answer
   * @returns the checks in the server's order, or nothing where it is not (or no longer) known
   */
  account(server: 'auth' | 'api', requestId: string): Promise<Check[] | undefined>
  /** Writes the accounts of the last moments, before the process ends. */
  save(): Promise<void>
  /** Ends both servers: lets requests in flight finish, then frees the ports. */
  close(): Promise<void>
}

/** Route handlers are another bundle and share no module state with the instrumentation. */
const running = Symbol.for('oauth-local.sandbox')
const shared = globalThis as { [running]?: Sandbox | undefined }

/** The sandbox that this process started, if it did. */
export function runningSandbox(): Sandbox | undefined {
  return shared[running]
}

/**
 * Starts the authorization server and the business API on loopback, each with and without TLS.
 *
 * @param store - on one database several sandboxes are one: their keys, clients, tokens and
 * accounts are the same
 * @throws Error with one line that names variable and value, when a port is not to be had
 */
export async function startSandbox(
  { sandbox }: Pick<Config, 'sandbox'>,
  store: Store,
): Promise<Sandbox> {
  const { authPort, apiPort, authTlsPort, apiTlsPort, authUrl, apiUrl } = sandbox
  const apiSecret = await sharedSecret(store, 'api-secret', newSecret)
  const identity = await sharedJson(store, thisYears('tls-certificate'), () => selfSigned())
  const auth = await startAuthorizationServer(store, {
    port: authPort,
    portVariable: 'SANDBOX_AUTH_PORT',
    publicUrl: authUrl,
    tls: {
      port: authTlsPort,
      portVariable: 'SANDBOX_AUTH_TLS_PORT',
      publicUrl: sandbox.authTlsUrl,
      identity,
    },
    apiUrl,
    apiSecret,
  })
  const api = await startBusinessApi(store, {
    port: apiPort,
    portVariable: 'SANDBOX_API_PORT',
    publicUrl: apiUrl,
    tls: {
      port: apiTlsPort,
      portVariable: 'SANDBOX_API_TLS_PORT',
      publicUrl: sandbox.apiTlsUrl,
      identity,
    },
    wantsNonce: (clientId) => clientRules(clientId)?.nonce === true,
    issuer: authUrl,
    apiClient: { id: apiClientId, secret: apiSecret },
    isStopped: async (clientId) => (await auth.classClients.rulesOf(clientId))?.stopped === 'api',
  }).catch(async (error: unknown) => {
    await auth.close()
    throw error
  })

  const detours = await startDetours(authUrl, apiUrl)
  const otherCertificate = await selfSigned(certifiedClient)

  const started: Sandbox = {
    authUrl,
    apiUrl,
    clientKey: auth.clientKey,
    classClients: auth.classClients,
    clientCertificate: auth.clientCertificate,
    otherCertificate,
    proofKeys: auth.proofKeys,
    giveOlderSecret: auth.giveOlderSecret,
    tlsCertificate: identity.cert,
    detours: detours.addresses,
    account: (server, requestId) => (server === 'auth' ? auth : api).accounts.find(requestId),
    async save() {
      await Promise.all([auth.accounts.write(), api.accounts.write()])
    },
    async close() {
      detours.close()
      await Promise.all([auth.close(), api.close()])
      if (shared[running] === started) shared[running] = undefined
    },
  }
  shared[running] = started
  return started
}
