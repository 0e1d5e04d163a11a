/** Why the authorization server refuses a request, for two audiences. */
interface Reason {
  /** HTTP status, 400 where the RFC names none (RFC 6749 §5.2). */
  status?: number
  /** The error code on the wire. */
  error: string
  /** What the client may read: ASCII (RFC 6749 §5.2). */
  description: string
  /** The step that refused. */
  check?: string
  /** What only the log may say. */
  log?: string | undefined
  headers?: Record<string, string>
}

/** Thrown by a step to end the request; `answer-refusals` makes it the answer. */
export class Refusal extends Error {
  readonly status: number
  readonly reason: Reason

  constructor(reason: Reason) {
    super(reason.error)
    this.name = 'Refusal'
    this.status = reason.status ?? 400
    this.reason = reason
  }
}

/** A request that is not formed as the endpoint needs it (RFC 6749 §5.2). */
export function malformed(description: string): Refusal {
  return new Refusal({ error: 'invalid_request', description, check: 'request-form' })
}

/**
 * The one answer to every failed client authentication: an unknown client and a wrong secret are
 * not told apart (RFC 6749 §5.2).
 *
 * @param check - `client-known` or `client-proof`
 */
export function invalidClient(check: string, log: string | undefined): Refusal {
  return new Refusal({
    status: 401,
    error: 'invalid_client',
    description: 'client authentication failed',
    check,
    log,
  })
}
