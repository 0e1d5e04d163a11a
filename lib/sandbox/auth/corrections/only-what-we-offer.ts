import type { Middleware } from '#lib/sandbox/auth/request-state.ts'

/** Members that the provider always prints, of OpenID Connect and of grants that do not run here. */
const leftOvers = [
  'authorization_endpoint',
  'authorization_response_iss_parameter_supported',
  'claim_types_supported',
  'claims_parameter_supported',
  'claims_supported',
  'code_challenge_methods_supported',
  'id_token_signing_alg_values_supported',
  'request_uri_parameter_supported',
  'response_modes_supported',
  'subject_types_supported',
]

/**
 * Makes the metadata (RFC 8414 §2) say what is offered and no more. `response_types_supported`
 * is required there, so it stays, empty.
 */
export const onlyWhatWeOffer: Middleware = async (ctx, next) => {
  await next()
  if (!ctx.path.startsWith('/.well-known/') || ctx.status !== 200 || ctx.method === 'OPTIONS')
    return
  const document = ctx.body as Record<string, unknown>
  const methods = document.token_endpoint_auth_methods_supported
  const algs = document.token_endpoint_auth_signing_alg_values_supported
  ctx.body = {
    ...Object.fromEntries(Object.entries(document).filter(([name]) => !leftOvers.includes(name))),
    scopes_supported: (document.scopes_supported as string[]).filter((scope) =>
      scope.includes(':'),
    ),
    introspection_endpoint_auth_methods_supported: methods,
    introspection_endpoint_auth_signing_alg_values_supported: algs,
    revocation_endpoint_auth_methods_supported: methods,
    revocation_endpoint_auth_signing_alg_values_supported: algs,
  }
}
