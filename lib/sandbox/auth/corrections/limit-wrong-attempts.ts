import { MinuteCounter } from '#lib/minute-counter.ts'
import { Refusal } from '#lib/sandbox/auth/refusal.ts'
import { type Middleware, stateOf } from '#lib/sandbox/auth/request-state.ts'

const wrongAttemptsPerMinute = 600

/**
 * Protects secrets against guessing (RFC 6749 §2.3.1). Only further wrong attempts are refused,
 * never a right one: all learners share the demo clients. A client that does not exist is
 * counted like any other, so that it is not told apart.
 */
export function limitWrongAttempts(): Middleware {
  const attempts = new MinuteCounter()

  return async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      const { clientId } = stateOf(ctx)
      if (!clientId || !(error instanceof Refusal) || error.reason.error !== 'invalid_client') {
        throw error
      }
      const { count, secondsLeft } = attempts.count(clientId)
      if (count <= wrongAttemptsPerMinute) throw error
      throw new Refusal({
        ...error.reason,
        status: 429,
        error: 'too_many_requests',
        description: 'too many failed attempts for this client',
        log: `${error.reason.log}, attempt ${count} of this minute`,
        headers: { 'retry-after': String(secondsLeft) },
      })
    }
  }
}
