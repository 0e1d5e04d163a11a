import type { Provider } from 'oidc-provider'
import { errors } from 'oidc-provider'
import type { Account } from '#lib/sandbox/account.ts'
import { invalidClient, Refusal } from '#lib/sandbox/auth/refusal.ts'
import { type Context, type Middleware, stateOf } from '#lib/sandbox/auth/request-state.ts'

/** The step that throws an error of this code, once the client has proved who it is. */
const stepOf: Record<string, string> = {
  invalid_scope: 'scope',
  invalid_target: 'resource',
  invalid_dpop_proof: 'dpop-proof',
  use_dpop_nonce: 'dpop-proof',
}

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
  provider.on('registration_create.error', remember)
  provider.on('registration_read.error', remember)
  provider.on('registration_update.error', remember)
  provider.on('registration_delete.error', remember)
  provider.on('server_error', remember)

  return async (ctx, next) => {
    await next()
    const { thrown, form } = stateOf(ctx)
    if (!thrown) return
    if (thrown instanceof Refusal || !(thrown instanceof errors.OIDCProviderError)) throw thrown
    throw form ? refusalOf(thrown, ctx) : registrationRefusal(thrown, ctx)
  }
}

function refusalOf(thrown: errors.OIDCProviderError, ctx: Context): Refusal {
  const { error_description: description = '', error_detail: log } = thrown
  const { client, params } = ctx.oidc
  const { account } = stateOf(ctx)
  // A proof that fails is a 401, one whose secret has expired included (RFC 6749 §5.2).
  if (thrown.error === 'invalid_client' || !client) {
    return invalidClient('client-proof', log ?? description)
  }

  if (thrown.error === 'invalid_grant') return withoutProof(log, account)
  const error = codeOf(thrown.error, params?.grant_type !== undefined)
  const check = stepOf[error] ?? 'grant-type'
  account.pass('client-proof')
  if (check !== 'grant-type') account.pass('grant-type')
  return new Refusal({ error, description, check, log })
}

/**
 * In this grant the provider calls a missing or replayed DPoP proof an invalid grant, and a missing
 * certificate; RFC 9449 §5 has a code of its own for the first.
 */
function withoutProof(detail = '', account: Account): Refusal {
  const proof = detail.includes('DPoP')
  account.pass('client-proof', 'grant-type')
  return new Refusal({
    error: proof ? 'invalid_dpop_proof' : 'invalid_request',
    description: detail,
    check: proof ? 'dpop-proof' : 'certificate',
  })
}

function codeOf(error: string, withGrantType: boolean): string {
  // The form is known to be good: what is left is a grant that the client may not use.
  if (error === 'invalid_request' && withGrantType) return 'unauthorized_client'
  return error
}

/** The provider's own answer; its challenge is `Bearer`, for the registration access token. */
function registrationRefusal(thrown: errors.OIDCProviderError, ctx: Context): Refusal {
  const challenge = ctx.response.get('www-authenticate')
  return new Refusal({
    status: thrown.statusCode,
    error: thrown.error,
    description: thrown.error_description ?? '',
    ...(challenge ? { headers: { 'www-authenticate': challenge } } : {}),
  })
}
