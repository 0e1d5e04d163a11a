import { stringify } from 'node:querystring'
import { compactVerify, decodeJwt, importJWK, type JWK } from 'jose'
import type { AdapterFactory, AdapterPayload } from 'oidc-provider'
import { Provider } from 'oidc-provider'
import { handOn } from '#lib/sandbox/auth/body.ts'
import { signingAlg } from '#lib/sandbox/auth/keys.ts'
import { type Middleware, stateOf } from '#lib/sandbox/auth/request-state.ts'
import type { Records } from '#lib/sandbox/records.ts'

/** In the store: JWTs that were revoked before their end. */
const revoked = 'RevokedToken'

/**
 * Introspection (RFC 7662) and revocation (RFC 7009) for JWT access tokens: the provider knows
 * only tokens that it stores. A JWT says everything itself once its signature shows that it is
 * ours: so the two endpoints get a record made from it, and only its revocation is stored. The
 * `jti` alone opens nothing.
 */
export function presentTokens(key: JWK): Middleware {
  const { d: _, ...publicJwk } = key

  return async (ctx, next) => {
    const state = stateOf(ctx)
    const { form } = state
    if (form && ctx.path !== '/token') {
      const token = String(form.token)
      if (isJwt(token)) state.presented = await recordOf(token, publicJwk)
      const known = isJwt(token) ? state.presented?.jti : token
      const body = stringify({ ...form, token: known ?? 'unknown' })
      handOn(ctx, Buffer.from(body), 'application/x-www-form-urlencoded')
    }
    await next()
  }
}

/**
 * The provider's tokens, and beside those that are stored the one that a request presented.
 *
 * @param adapter - where tokens are stored
 * @param records - where it is kept which ones were revoked
 */
export function withPresented(adapter: AdapterFactory, records: Records): AdapterFactory {
  return (model) => {
    const stored = adapter(model)
    if (model !== 'ClientCredentials') return stored
    return {
      ...stored,
      find: async (id) => {
        const presented = presentedAs(id)
        if (!presented) return stored.find(id)
        return (await records.find(revoked, id)) ? undefined : presented
      },
      destroy: async (id) => {
        const presented = presentedAs(id)
        if (!presented) return stored.destroy(id)
        await records.put(revoked, id, {}, (presented.exp ?? 0) * 1_000 - Date.now())
      },
    }
  }
}

function presentedAs(id: string): AdapterPayload | undefined {
  const { ctx } = Provider
  const presented = ctx && stateOf(ctx).presented
  return presented?.jti === id ? presented : undefined
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

/** What the provider would have stored of a JWT that this server signed, whether or not it still lives. */
async function recordOf(token: string, publicJwk: JWK): Promise<AdapterPayload | undefined> {
  try {
    const key = await importJWK(publicJwk, signingAlg)
    await compactVerify(token, key, { algorithms: [signingAlg] })
    const { jti, exp, iat, aud, scope, client_id, cnf } = decodeJwt<TokenClaims>(token)
    return {
      kind: 'ClientCredentials',
      format: 'opaque',
      jti: `jwt.${jti}`,
      clientId: client_id,
      exp,
      iat,
      aud,
      scope,
      jkt: cnf?.jkt,
      'x5t#S256': cnf?.['x5t#S256'],
    }
  } catch {
    return undefined
  }
}
