import type { Provider } from 'oidc-provider'
import { errors } from 'oidc-provider'
import { invalidClient, Refusal } from '#lib/sandbox/auth/refusal.ts'
import { type Context, type Middleware, stateOf } from '#lib/sandbox/auth/request-state.ts'

/**
 * Takes what the provider threw, from its events, and refuses the request with the code and the
 * status that the RFCs have for it.
 */
export function refuseAsTheRfcsSay(provider: Provider): Middleware {
  const remember = (ctx: Context, error: Error) => {
    stateOf(ctx).thrown = error
  }
  provider.on('grant.error', remember)
  provider.on('introspection.error', remember)
  provider.on('revocation.error', remember)
  provider.on('server_error', remember)

  return async (ctx, next) => {
    await next()
    const { thrown } = stateOf(ctx)
    if (thrown) throw refusalOf(thrown, ctx)
  }
}

function refusalOf(thrown: Error, ctx: Context): Error {
  const { account } = stateOf(ctx)
  if (thrown instanceof Refusal || !(thrown instanceof errors.OIDCProviderError)) return thrown

  const { error, error_description: description = '', error_detail: log } = thrown
  // A proof that fails, an expired secret included: RFC 6749 §5.2.
  if (error === 'invalid_client' || !ctx.oidc.client)
    return invalidClient('client-proof', log ?? description)

  account.pass('client-proof')
  // The only grants refused here are those whose DPoP proof is missing or replayed: RFC 9449 §5.
  if (error === 'invalid_grant' || error === 'invalid_dpop_proof') {
    account.pass('grant-type')
    return new Refusal({ error: 'invalid_dpop_proof', description, check: 'dpop-proof', log })
  }
  if (error === 'invalid_scope') {
    account.pass('grant-type')
    return new Refusal({ error, description, check: 'scope', log })
  }
  if (error === 'invalid_target') {
    account.pass('grant-type')
    return new Refusal({ error, description, check: 'resource', log })
  }
  const mayNot = ctx.oidc.params?.grant_type && error === 'invalid_request'
  return new Refusal({
    error: mayNot ? 'unauthorized_client' : error,
    description,
    check: 'grant-type',
    log,
  })
}
