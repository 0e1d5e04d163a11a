import type { Config } from '../config.ts'
import type { ClientKey } from './client-auth.ts'
import type { Target } from './target.ts'

/**
 * The sandbox as a stranger sees it: its public addresses and the demo clients, whose secrets are
 * public but for the private key, which was made at start. RFC 6749 §3.2 asks for https; plain http on loopback is the sandbox's one departure.
 */
export function sandboxTarget({ sandbox }: Config, key: ClientKey): Target {
  return {
    id: 'sandbox',
    issuer: sandbox.authUrl,
    tokenEndpoint: `${sandbox.authUrl}/token`,
    apiUrl: sandbox.apiUrl,
    introspectionEndpoint: `${sandbox.authUrl}/token/introspection`,
    revocationEndpoint: `${sandbox.authUrl}/token/revocation`,
    otherResource: `${sandbox.apiUrl}/reports`,
    auths: ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'],
    client: { id: 'automation-framework', secret: 'local-dadar-0817-fast' },
    scope: 'orders:read',
    call: { method: 'GET', path: '/orders', body: null },
    more: {
      scope: 'orders:write',
      call: { method: 'POST', path: '/orders', body: { item: 'Vada pav', qty: 2 } },
    },
    clients: {
      limited: { id: 'report-reader', secret: 'local-thane-0642-slow' },
      brief: { id: 'short-trip', secret: 'local-sion-0305-brief' },
      rushed: { id: 'rush-hour', secret: 'local-kurla-0900-packed' },
      signing: { id: 'key-holder', secret: null, key },
    },
  }
}
