import { stringify } from 'node:querystring'
import { compactVerify, decodeJwt, importJWK, type JWK } from 'jose'
import type { MemoryStore } from '#lib/sandbox/auth/adapter.ts'
import { handOn } from '#lib/sandbox/auth/body.ts'
import { signingAlg } from '#lib/sandbox/auth/keys.ts'
import { type Context, type Middleware, stateOf } from '#lib/sandbox/auth/request-state.ts'

/**
 * Introspection (RFC 7662) and revocation (RFC 7009) for JWT access tokens: the provider knows
 * only tokens that it stores. So each JWT leaves a record, and the two endpoints look for that in
 * its place, once the signature shows that the JWT is ours. The `jti` alone opens nothing.
 */
export function rememberTokens(key: JWK, store: MemoryStore): Middleware {
  const records = store.adapter('ClientCredentials')
  const { d: _, ...publicJwk } = key

  return async (ctx, next) => {
    const { form } = stateOf(ctx)
    if (form && ctx.path !== '/token') {
      const token = String(form.token)
      const known = isJwt(token) ? await recordOf(token, publicJwk) : token
      const body = stringify({ ...form, token: known ?? 'unknown' })
      handOn(ctx, Buffer.from(body), 'application/x-www-form-urlencoded')
    }
    await next()
    if (ctx.path === '/token' && ctx.status === 200 && isJwt(tokenIn(ctx))) {
      const { jti, exp, iat, aud, scope, client_id, cnf } = decodeJwt<TokenClaims>(tokenIn(ctx))
      const id = recordId(jti)
      await records.upsert(
        id,
        {
          kind: 'ClientCredentials',
          format: 'opaque',
          jti: id,
          clientId: client_id,
          exp,
          iat,
          aud,
          scope,
          jkt: cnf?.jkt,
          'x5t#S256': cnf?.['x5t#S256'],
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
  cnf?: { jkt?: string; 'x5t#S256'?: string }
}

/** The provider keeps other tokens itself. */
const isJwt = (token: string) => token.includes('.')

function tokenIn(ctx: Context): string {
  return (ctx.body as { access_token: string }).access_token
}

const recordId = (jti: string) => `jwt.${jti}`

/** The record of a JWT that this server signed, whether or not it still lives. */
async function recordOf(token: string, publicJwk: JWK): Promise<string | undefined> {
  try {
    const key = await importJWK(publicJwk, signingAlg)
    await compactVerify(token, key, { algorithms: [signingAlg] })
    const { jti } = decodeJwt(token)
    return jti && recordId(jti)
  } catch {
    return undefined
  }
}
