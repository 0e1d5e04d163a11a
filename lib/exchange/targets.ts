import { type Config, readConfig } from '../config.ts'
import type { Target } from './target.ts'

/**
 * The sandbox as a stranger sees it: its public addresses and the demo clients, whose secrets are
 * public. RFC 6749 §3.2 asks for https; plain http on loopback is the sandbox's one departure.
 */
export function sandboxTarget({ sandbox }: Config): Target {
  return {
    id: 'sandbox',
    issuer: sandbox.authUrl,
    tokenEndpoint: `${sandbox.authUrl}/token`,
    apiUrl: sandbox.apiUrl,
    auths: ['client_secret_basic', 'client_secret_post', 'none'],
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
    },
  }
}

let configured: readonly Target[] | undefined

/** The targets that may be named in a request, the default one first. */
export function configuredTargets(): readonly Target[] {
  configured ??= [sandboxTarget(readConfig())]
  return configured
}
