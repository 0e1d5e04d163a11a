import { stringify } from 'node:querystring'
import { compactVerify, decodeJwt, importJWK, type JWK } from 'jose'
import type { MemoryStore } from '#lib/sandbox/auth/adapter.ts'
import { handOn } from '#lib/sandbox/auth/body.ts'
import { signingAlg } from '#lib/sandbox/auth/keys.ts'
import { type Context, type Middleware, stateOf } from '#lib/sandbox/auth/request-state.ts'

/**
 * Introspection (RFC 7662) and revocation (RFC 7009) for JWT access tokens: the provider knows
 * only tokens that it stores. So each JWT leaves a record under its `jti`, and the two endpoints
 * look for that in its place, once the signature shows that the JWT is ours.
 */
export function rememberTokens(key: JWK, store: MemoryStore): Middleware {
  const records = store.adapter('ClientCredentials')
  const { d: _, ...publicJwk } = key

  return async (ctx, next) => {
    const { form } = stateOf(ctx)
    if (form && ctx.path !== '/token') {
      const jti = await ownTokenId(String(form.token), publicJwk)
      const body = stringify({ ...form, token: jti ?? 'unknown' })
      handOn(ctx, Buffer.from(body), 'application/x-www-form-urlencoded')
    }
    await next()
    if (ctx.path === '/token' && ctx.status === 200) {
      const { jti, exp, iat, aud, scope, client_id, cnf } = decodeJwt<TokenClaims>(tokenIn(ctx))
      await records.upsert(
        jti,
        {
          kind: 'ClientCredentials',
          format: 'opaque',
          jti,
          clientId: client_id,
          exp,
          iat,
          aud,
          scope,
          jkt: cnf?.jkt,
        },
        exp - iat,
      )
    }
  }
}

interface TokenClaims {
  jti: string
  exp: number
  iat: number
  aud: string
  scope: string
  client_id: string
  cnf?: { jkt: string }
}

function tokenIn(ctx: Context): string {
  return (ctx.body as { access_token: string }).access_token
}

/** The `jti` of a JWT that this server signed, whether or not it still lives. */
async function ownTokenId(token: string, publicJwk: JWK): Promise<string | undefined> {
  try {
    const key = await importJWK(publicJwk, signingAlg)
    await compactVerify(token, key, { algorithms: [signingAlg] })
    return decodeJwt(token).jti
  } catch {
    return undefined
  }
}
