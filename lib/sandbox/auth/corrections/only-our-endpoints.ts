import { Refusal } from '#lib/sandbox/auth/refusal.ts'
import { registrationIsOpen } from '#lib/sandbox/auth/registration-is-open.ts'
import type { Middleware } from '#lib/sandbox/auth/request-state.ts'

interface Endpoint {
  path: RegExp
  methods: readonly string[]
  /** Whether a page of another origin may ask first. */
  preflight?: true
}

const endpoints: readonly Endpoint[] = [
  {
    path: /^\/\.well-known\/(openid-configuration|oauth-authorization-server)$/,
    methods: ['GET', 'HEAD'],
    preflight: true,
  },
  { path: /^\/jwks$/, methods: ['GET', 'HEAD'], preflight: true },
  { path: /^\/token$/, methods: ['POST'], preflight: true },
  { path: /^\/token\/(introspection|revocation)$/, methods: ['POST'], preflight: true },
]

const registrationEndpoints: readonly Endpoint[] = [
  { path: /^\/reg$/, methods: ['POST'] },
  { path: /^\/reg\/[^/]+$/, methods: ['GET', 'HEAD', 'PUT', 'DELETE'] },
]

/**
 * Lets through what the server is for and nothing else: the provider also answers at addresses
 * of grants that do not run here, and says 404 where RFC 9110 §15.5.6 has 405 with `Allow`.
 */
export function onlyOurEndpoints(issuer: string): Middleware {
  const offered = registrationIsOpen(issuer) ? [...endpoints, ...registrationEndpoints] : endpoints

  return async (ctx, next) => {
    const endpoint = offered.find(({ path }) => path.test(ctx.path))
    if (!endpoint) {
      throw new Refusal({ status: 404, error: 'not_found', description: 'there is nothing here' })
    }
    const preflight = endpoint.preflight && ctx.get('access-control-request-method')
    if (!endpoint.methods.includes(ctx.method) && !(ctx.method === 'OPTIONS' && preflight)) {
      throw new Refusal({
        status: 405,
        error: 'invalid_request',
        description: `this address takes ${endpoint.methods.join(', ')}`,
        check: 'request-form',
        log: `${ctx.method} ${ctx.path}`,
        headers: { allow: endpoint.methods.join(', ') },
      })
    }
    await next()
  }
}
