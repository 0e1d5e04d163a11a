import { randomBytes } from 'node:crypto'
import type { EventEmitter } from 'node:events'
import type { JWK } from 'jose'
import { type AdapterFactory, type ClientMetadata, errors, Provider } from 'oidc-provider'
import { longestLife } from '#lib/sandbox/auth/adapter.ts'
import type { ClassClients } from '#lib/sandbox/auth/class-clients.ts'
import { type AuthMethod, apiClientId, clientRules } from '#lib/sandbox/auth/clients.ts'
import { signingAlg } from '#lib/sandbox/auth/keys.ts'
import { acceptOlderSecrets } from '#lib/sandbox/auth/older-secrets.ts'
import { registrationIsOpen } from '#lib/sandbox/auth/registration-is-open.ts'
import { resources, scopes } from '#lib/sandbox/auth/resources.ts'
import { stampTokens } from '#lib/sandbox/auth/stamp-tokens.ts'
import { clientCertificate } from '#lib/sandbox/client-certificate.ts'
import { proofAlgs } from '#lib/sandbox/proof-algs.ts'
import type { Records } from '#lib/sandbox/records.ts'

const authMethods: AuthMethod[] = [
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
  'self_signed_tls_client_auth',
]
const assertionAlgs = ['ES256', 'RS256', 'PS256', 'Ed25519', 'EdDSA'] as const

/**
 * oidc-provider with everything off but the client credentials grant, and what goes with it:
 * introspection, revocation, registration, resource indicators, and tokens bound to a key: by DPoP,
 * or by a certificate at the TLS address.
 *
 * @param issuer - to the letter
 * @param apiUrl - the business API's resource identifier
 * @param tlsUrl - where the same server listens over TLS
 * @param clients - those that are there from the start
 * @param records - where older secrets of clients are kept
 */
export function createProvider(
  issuer: string,
  apiUrl: string,
  tlsUrl: string,
  {
    clients,
    key,
    adapter,
    classClients,
    nonceSecret,
    records,
  }: {
    clients: ClientMetadata[]
    key: JWK
    adapter: AdapterFactory
    classClients: ClassClients
    nonceSecret: Buffer
    records: Records
  },
): Provider {
  const open = registrationIsOpen(issuer)
  const ownTokens = (_ctx: unknown, client: { clientId: string }, token: { clientId?: string }) =>
    token.clientId === client.clientId

  const provider = new Provider(issuer, {
    adapter,
    assertJwtClientAuthClaimsAndHeader: soonAndForTheIssuer(issuer),
    clients,
    clientAuthMethods: authMethods,
    clientDefaults: {
      grant_types: ['client_credentials'],
      response_types: [],
      // The provider's default needs an RS256 key, though no ID token is ever made.
      id_token_signed_response_alg: signingAlg,
      scope: scopes.join(' '),
    },
    clientBasedCORS: () => true,
    clockTolerance: 0,
    cookies: { keys: [randomBytes(16).toString('hex')] },
    enabledJWA: {
      clientAuthSigningAlgValues: [...assertionAlgs],
      dPoPSigningAlgValues: [...proofAlgs],
      idTokenSigningAlgValues: [signingAlg],
    },
    discovery: { mtls_endpoint_aliases: aliases(tlsUrl) },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: {
        enabled: true,
        nonceSecret,
        requireNonce: ({ oidc }) => clientRules(oidc.client?.clientId ?? '')?.nonce === true,
      },
      introspection: {
        enabled: true,
        allowedPolicy: (ctx, client, token) =>
          client.clientId === apiClientId || ownTokens(ctx, client, token),
      },
      mTLS: {
        enabled: true,
        certificateBoundAccessTokens: true,
        selfSignedTlsClientAuth: true,
        getCertificate: (ctx) => clientCertificate(ctx.req.socket)?.toString(),
      },
      pushedAuthorizationRequests: { enabled: false },
      registration: { enabled: open },
      registrationManagement: { enabled: open },
      resourceIndicators: { enabled: true, ...resources(apiUrl, classClients, records) },
      revocation: { enabled: true, allowedPolicy: ownTokens },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    formats: { customizers: { jwt: stampTokens } },
    jwks: { keys: [key] },
    renderError: (ctx, out) => {
      ctx.body = out
    },
    responseTypes: [],
    scopes: [...scopes],
    ttl: {
      ClientCredentials: (_ctx, token) => token.resourceServer?.accessTokenTTL ?? 0,
      RegistrationAccessToken: longestLife,
    },
  })
  // Scheme and host come from the issuer: `listen` sets them before the provider looks.
  provider.proxy = true
  acceptOlderSecrets(provider, records)
  const events: EventEmitter = provider
  events.on('error', (error: NodeJS.ErrnoException) => {
    // A caller who breaks off, or does not send what it promised, is no trouble of the server's.
    if (!/^(HPE_\w+|ECONNRESET|EPIPE)$/.test(error.code ?? '')) {
      console.error('sandbox authorization server:', error)
    }
  })
  return provider
}

/** The addresses to call with a client certificate (RFC 8705 §5). */
const aliases = (tlsUrl: string) => ({
  token_endpoint: `${tlsUrl}/token`,
  introspection_endpoint: `${tlsUrl}/token/introspection`,
  revocation_endpoint: `${tlsUrl}/token/revocation`,
})

/**
 * Refuses an assertion that ends later than a day from now (RFC 7523 §3 item 4): as long must be kept
 * that it was used. Refuses one whose `aud` is another name than the issuer, or more than it, where the
 * client's rules say so (rfc7523bis §4); a registered client may name the endpoint (RFC 7523 §3).
 */
function soonAndForTheIssuer(issuer: string) {
  return (
    _ctx: unknown,
    { aud, exp = 0 }: { aud?: string | string[]; exp?: number },
    _header: unknown,
    { clientId }: { clientId: string },
  ) => {
    if (exp > Date.now() / 1_000 + longestLife) {
      throw new errors.InvalidClientAuth('expiration (exp) is too far away')
    }
    const names = [aud].flat()
    if (!clientRules(clientId)?.issuerOnly || (names.length === 1 && names[0] === issuer)) return
    throw new errors.InvalidClientAuth('audience (aud) must be the issuer alone')
  }
}
