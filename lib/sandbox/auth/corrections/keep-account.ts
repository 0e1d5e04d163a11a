import { randomUUID } from 'node:crypto'
import { Account, type Accounts, type Step } from '#lib/sandbox/account.ts'
import { type Middleware, stateOf } from '#lib/sandbox/auth/request-state.ts'
import { clientSteps, tokenSteps } from '#lib/sandbox/auth/steps.ts'

const steps: Record<string, readonly Step[]> = {
  '/token': tokenSteps,
  '/token/introspection': clientSteps,
  '/token/revocation': clientSteps,
}

/**
 * Gives every answer its `x-request-id` and keeps the server's account of the request under it,
 * before the answer leaves.
 */
export function keepAccount(accounts: Accounts): Middleware {
  return async (ctx, next) => {
    const requestId = randomUUID()
    const account = new Account((ctx.method !== 'OPTIONS' && steps[ctx.path]) || [])
    stateOf(ctx).account = account
    ctx.set('x-request-id', requestId)
    await next()
    if (ctx.status < 400) account.succeed()
    accounts.set(requestId, account.checks())
  }
}
