import { compactVerify, decodeJwt, errors, type JWTVerifyGetKey } from 'jose'
import type { Step } from '#lib/sandbox/account.ts'
import type { ProofJudge } from '#lib/sandbox/api/dpop.ts'
import type { Introspect } from '#lib/sandbox/api/introspect.ts'
import { invalidToken, noToken, type Scheme, TokenRefusal } from '#lib/sandbox/api/refusal.ts'

/** One call as the checks see it, and what they find out about its token. */
export interface Inspection {
  /** The `Authorization` header. */
  authorization: string | undefined
  /** The scheme that it names: which proof goes with the token. */
  scheme: Scheme
  /** The `DPoP` header (RFC 9449 §4.1). */
  proof: string | undefined
  /** The call's method, and its public address without query. */
  method: string
  address: string
  /** The hash of the certificate that was shown on this connection, as `x5t#S256` has it. */
  certificate: string | undefined
  /** `access_token` in a form body (RFC 6750 §2.2), which this API does not take. */
  formToken: string | undefined
  /** The scope that the call needs. */
  scope: string | undefined
  /** Seconds since 1970. */
  now: number
  token: string
  claims: Record<string, unknown>
}

/** What the API knows of the authorization server, and its own name. */
export interface Trust {
  issuer: string
  audience: string
  /** The issuer's public keys. */
  keys: JWTVerifyGetKey
  /** Looks at proofs, and gives out nonces for them. */
  proofs: ProofJudge
  /** Whether a client's proofs must hold a nonce (RFC 9449 §9). */
  wantsNonce(clientId: string): boolean
  /** Asks the issuer about a token that it alone can read. */
  introspect: Introspect
}

/** One thing the API looks at before it answers. */
export interface TokenCheck extends Step {
  /** Whether there is something to look at; always, where absent. */
  concerns?(call: Inspection): boolean
  run(call: Inspection, trust: Trust): void | Promise<void>
}

/** The algorithms the API takes, whatever a token's header says (RFC 8725 §3.1). */
const algorithms = ['ES256', 'RS256']

/** What the issuer's opaque tokens look like; anything else is taken for a JWT. */
const opaque = /^[\w-]{43}$/

/**
 * What the API checks about a token, in this order, on every request (RFC 9068 §4). An expired
 * token without the scope is a 401, not a 403.
 */
export const tokenChecks: readonly TokenCheck[] = [
  {
    id: 'token-present',
    source: 'RFC 6750 §2.1',
    run(call) {
      const { authorization = '', formToken } = call
      if (!/^(?:bearer|dpop)(?: |$)/i.test(authorization)) {
        throw noToken(authorization ? 'credentials of another scheme' : 'no Authorization header')
      }
      if (formToken) throw new TokenRefusal(400, { error: 'invalid_request' }, 'two tokens')
      const token = /^\w+ +([a-z0-9._~+/-]+=*) *$/i.exec(authorization)?.[1]
      if (!token) throw new TokenRefusal(400, { error: 'invalid_request' }, 'not one token')
      call.token = token
    },
  },
  {
    id: 'signature',
    source: 'RFC 9068 §4',
    concerns: ({ token }) => !opaque.test(token),
    async run(call, { keys }) {
      const { typ, claims } = await verify(call.token, keys)
      if (typ?.toLowerCase().replace(/^application\//, '') !== 'at+jwt') {
        throw invalidToken(`typ is ${typ}, not at+jwt`)
      }
      call.claims = claims
    },
  },
  {
    id: 'introspection',
    source: 'RFC 7662 §2.2',
    optional: true,
    concerns: ({ token }) => opaque.test(token),
    async run(call, { issuer, introspect }) {
      const { active, ...claims } = await introspect(call.token)
      if (active !== true) throw invalidToken('the issuer says that it is not active')
      call.claims = { iss: issuer, ...claims }
    },
  },
  {
    id: 'issuer',
    source: 'RFC 9068 §4',
    run({ claims: { iss } }, { issuer }) {
      if (iss !== issuer) throw invalidToken(`iss is ${iss}, not ${issuer}`)
    },
  },
  {
    id: 'audience',
    source: 'RFC 9068 §4',
    run({ claims: { aud } }, { audience }) {
      if (![aud].flat().includes(audience)) throw invalidToken(`aud is ${aud}, not ${audience}`)
    },
  },
  {
    id: 'expiry',
    source: 'RFC 9068 §4',
    run({ claims: { exp, nbf }, now }) {
      if (typeof exp !== 'number' || now >= exp) throw invalidToken(`exp is ${exp}, now is ${now}`)
      if (nbf !== undefined && !(Number(nbf) <= now)) {
        throw invalidToken(`nbf is ${nbf}, now is ${now}`)
      }
    },
  },
  {
    id: 'certificate',
    source: 'RFC 8705 §3',
    optional: true,
    concerns: ({ claims }) => confirmation(claims)['x5t#S256'] !== undefined,
    run({ claims, certificate }) {
      if (certificate === confirmation(claims)['x5t#S256']) return
      throw invalidToken(
        certificate
          ? `the certificate shown is ${certificate}, not the token's`
          : 'no certificate was shown on this connection',
      )
    },
  },
  {
    id: 'dpop-proof',
    source: 'RFC 9449 §7.1',
    optional: true,
    concerns: ({ claims, scheme }) => scheme === 'DPoP' || confirmation(claims).jkt !== undefined,
    async run(call, { proofs, wantsNonce }) {
      const { jkt } = confirmation(call.claims)
      if (call.scheme !== 'DPoP') throw invalidToken('a token bound to a key, shown as Bearer')
      if (jkt === undefined) throw invalidToken('a token bound to no key, shown as DPoP')
      const shown = await proofs.judge(call, wantsNonce(String(call.claims.client_id)))
      if (shown !== jkt) throw invalidToken(`the proof's key is ${shown}, the token's is ${jkt}`)
    },
  },
  {
    id: 'scope',
    source: 'RFC 6750 §3.1',
    run({ claims, scope }) {
      const granted = typeof claims.scope === 'string' ? claims.scope.split(' ') : []
      if (!scope || granted.includes(scope)) return
      throw new TokenRefusal(
        403,
        { error: 'insufficient_scope', scope },
        `scope is ${claims.scope}, not ${scope}`,
      )
    },
  },
]

/** What a token is bound to (RFC 7800 §3.1), nothing where it is a bearer token. */
export function confirmation(claims: Record<string, unknown>): {
  jkt?: unknown
  'x5t#S256'?: unknown
} {
  return typeof claims.cnf === 'object' && claims.cnf !== null ? claims.cnf : {}
}

/** What jose throws when the issuer's keys cannot be had: no fault of the token. */
const keyTrouble = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']

/** Verifies the signature with the issuer's key. What the token itself causes is its refusal. */
async function verify(token: string, keys: JWTVerifyGetKey) {
  try {
    const { protectedHeader } = await compactVerify(token, keys, { algorithms })
    return { typ: protectedHeader.typ, claims: decodeJwt(token) }
  } catch (error) {
    if (!(error instanceof errors.JOSEError) || keyTrouble.includes(error.code)) throw error
    throw invalidToken(error.message)
  }
}
