import type Provider from 'oidc-provider'
import { clientRules } from '#lib/sandbox/auth/clients.ts'
import { presentedCredentials } from '#lib/sandbox/auth/credentials.ts'
import { invalidClient } from '#lib/sandbox/auth/refusal.ts'
import { type Middleware, stateOf } from '#lib/sandbox/auth/request-state.ts'
import { clientCertificate } from '#lib/sandbox/client-certificate.ts'

/**
 * Who is calling, and by which way of proving it. The provider takes a registration for one way
 * as one for both kinds of secret, and calls what it cannot read malformed where RFC 6749 §5.2
 * has `invalid_client`. The proof itself is checked by the provider.
 */
export function identifyClient(provider: Provider): Middleware {
  return async (ctx, next) => {
    const state = stateOf(ctx)
    if (!state.form) return next()

    const authorization = ctx.get('authorization')
    const presented = presentedCredentials(
      authorization,
      state.form,
      clientCertificate(ctx.req.socket) !== undefined,
    )
    state.account.pass('request-form')
    if (!presented.clientId) throw invalidClient('client-known', presented.problem)
    state.clientId = presented.clientId

    const client = await provider.Client.find(presented.clientId)
    if (!client) throw invalidClient('client-known', 'client not found')
    state.account.pass('client-known')

    if (!presented.method) throw invalidClient('client-proof', presented.problem)
    const methods: readonly (string | undefined)[] = clientRules(client.clientId)?.methods ?? [
      client.tokenEndpointAuthMethod,
    ]
    if (!methods.includes(presented.method)) {
      throw invalidClient('client-proof', `${presented.method} is not this client's method`)
    }
    // Several spaces may follow a scheme (RFC 9110 §11.4); the provider reads one.
    if (authorization) ctx.req.headers.authorization = authorization.replace(/ +/, ' ')
    return next()
  }
}
