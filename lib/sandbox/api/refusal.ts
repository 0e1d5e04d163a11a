/** The parameters of a `Bearer` challenge beside its realm (RFC 6750 §3). */
interface Challenge {
  error?: 'invalid_request' | 'invalid_token' | 'insufficient_scope'
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

  /** The value of `WWW-Authenticate`. */
  get wwwAuthenticate(): string {
    const parameters = Object.entries({ realm: 'orders', ...this.challenge })
    return `Bearer ${parameters.map(([name, value]) => `${name}="${value}"`).join(', ')}`
  }
}

/** No token, or another scheme's credentials: a challenge without an error code. */
export const noToken = (log?: string) => new TokenRefusal(401, {}, log)

/** Expired, altered, another's or not an access token at all. */
export const invalidToken = (log: string) => new TokenRefusal(401, { error: 'invalid_token' }, log)
