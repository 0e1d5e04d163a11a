import { Refusal } from '#lib/sandbox/auth/refusal.ts'
import { type Context, type Middleware, stateOf } from '#lib/sandbox/auth/request-state.ts'

/**
 * Makes every refusal the JSON answer of RFC 6749 §5.2, whatever the client would rather have;
 * a 401 carries the challenge that RFC 9110 §15.5.2 demands. What nobody foresaw becomes a 500
 * without a reason.
 */
export function answerRefusals(issuer: string): Middleware {
  const challenge = `Basic realm="${new URL(issuer).host}"`

  return async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      const refusal = error instanceof Refusal ? error : unforeseen(error)
      if (refusal.status === 401) ctx.set('www-authenticate', challenge)
      answer(ctx, refusal)
    }
  }
}

function answer(ctx: Context, { status, reason }: Refusal): void {
  const { check, log, error, description, headers } = reason
  const { account } = stateOf(ctx)
  if (check) account.fail(check, log)
  // The answer does not tell which of the two it was; the log does.
  if (check === 'client-proof') account.explain('client-known', 'client found')
  ctx.status = status
  ctx.body = { error, error_description: printable(description) }
  if (headers) ctx.set(headers)
}

/** Only what RFC 6749 §5.2 allows in an `error_description`. */
function printable(text: string): string {
  return text.replace(/"/g, "'").replace(/[^\x20-\x21\x23-\x5b\x5d-\x7e]/g, '?')
}

function unforeseen(error: unknown): Refusal {
  console.error('sandbox authorization server:', error)
  return new Refusal({
    status: 500,
    error: 'server_error',
    description: 'something went wrong in the server',
  })
}
