import type { ClassClients } from '#lib/sandbox/auth/class-clients.ts'
import { Refusal } from '#lib/sandbox/auth/refusal.ts'
import { type Middleware, stateOf } from '#lib/sandbox/auth/request-state.ts'

/** A server that was stopped for a class does not answer its clients; it does answer all others. */
export function stopForAClass(classClients: ClassClients): Middleware {
  return async (ctx, next) => {
    const { clientId } = stateOf(ctx)
    const rules = clientId ? await classClients.rulesOf(clientId) : undefined
    if (rules?.stopped !== 'auth') return next()
    throw new Refusal({
      status: 503,
      error: 'temporarily_unavailable',
      description: 'this server is stopped',
      check: 'client-proof',
      log: 'stopped for this class',
      headers: { 'retry-after': '5' },
    })
  }
}
