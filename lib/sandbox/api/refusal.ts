import { proofAlgs } from '#lib/sandbox/proof-algs.ts'

/** The ways to show a token that this API takes (RFC 6750 §2.1, RFC 9449 §7.1). */
export type Scheme = 'Bearer' | 'DPoP'

/** The parameters of a challenge beside its realm (RFC 6750 §3, RFC 9449 §7.1). */
interface Challenge {
  error?:
    | 'invalid_request'
    | 'invalid_token'
    | 'insufficient_scope'
    | 'invalid_dpop_proof'
    | 'use_dpop_nonce'
  /** The scope that the call needs. */
  scope?: string
}

/** Thrown by a check that the token does not pass; becomes the answer of RFC 6750 §3.1. */
export class TokenRefusal extends Error {
  readonly status: 400 | 401 | 403
  readonly challenge: Challenge
  /** What only the log may say. */
  readonly log: string | undefined

  constructor(status: 400 | 401 | 403, challenge: Challenge, log?: string) {
    super(challenge.error ?? 'no credentials')
    this.name = 'TokenRefusal'
    this.status = status
    this.challenge = challenge
    this.log = log
  }

  /**
   * The value of `WWW-Authenticate`: a challenge of the scheme that was used, and a second one where
   * another scheme is wanted.
   *
   * @param used - the scheme of the request
   * @param bound - whether the token may be shown by `DPoP` alone (RFC 9449 §7.2)
   */
  wwwAuthenticate(used: Scheme, bound: boolean): string {
    const parameters = { realm: 'orders', ...this.challenge }
    if (used === 'DPoP') return challenge('DPoP', { ...parameters, algs })
    const bearer = challenge('Bearer', parameters)
    return bound ? `${bearer}, ${challenge('DPoP', { algs })}` : bearer
  }
}

const algs = proofAlgs.join(' ')

function challenge(scheme: Scheme, parameters: Record<string, string>): string {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}="${value}"`)
  return `${scheme} ${pairs.join(', ')}`
}

/** No token, or another scheme's credentials: a challenge without an error code. */
export const noToken = (log?: string) => new TokenRefusal(401, {}, log)

/** Expired, altered, another's or not an access token at all. */
export const invalidToken = (log: string) => new TokenRefusal(401, { error: 'invalid_token' }, log)

/** A proof that does not prove that the key is at hand, now and for this call (RFC 9449 §4.3). */
export const invalidProof = (log: string) =>
  new TokenRefusal(401, { error: 'invalid_dpop_proof' }, log)
