import { randomBytes } from 'node:crypto'
import type { JWK } from 'jose'
import { Provider } from 'oidc-provider'
import { longestLife, type MemoryStore } from '#lib/sandbox/auth/adapter.ts'
import { type AuthMethod, demoClientMetadata } from '#lib/sandbox/auth/clients.ts'
import { signingAlg } from '#lib/sandbox/auth/keys.ts'
import { registrationIsOpen } from '#lib/sandbox/auth/registration-is-open.ts'
import { resources, scopes } from '#lib/sandbox/auth/resources.ts'

const authMethods: AuthMethod[] = ['client_secret_basic', 'client_secret_post', 'private_key_jwt']
const assertionAlgs = ['ES256', 'RS256', 'PS256', 'Ed25519', 'EdDSA'] as const

/**
 * oidc-provider with everything off but the client credentials grant, and what goes with it:
 * introspection, revocation, registration, resource indicators, DPoP.
 *
 * @param issuer - to the letter
 * @param apiUrl - the business API's resource identifier
 */
export function createProvider(
  issuer: string,
  apiUrl: string,
  { key, store }: { key: JWK; store: MemoryStore },
): Provider {
  const open = registrationIsOpen(issuer)
  const ownTokens = (_ctx: unknown, client: { clientId: string }, token: { clientId?: string }) =>
    token.clientId === client.clientId

  const provider = new Provider(issuer, {
    adapter: store.adapter,
    clients: demoClientMetadata,
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
      idTokenSigningAlgValues: [signingAlg],
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      introspection: { enabled: true, allowedPolicy: ownTokens },
      pushedAuthorizationRequests: { enabled: false },
      registration: { enabled: open },
      registrationManagement: { enabled: open },
      resourceIndicators: { enabled: true, ...resources(apiUrl) },
      revocation: { enabled: true, allowedPolicy: ownTokens },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
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
  return provider
}
