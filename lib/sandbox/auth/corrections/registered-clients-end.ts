import type { AdapterFactory } from 'oidc-provider'
import { longestLife } from '#lib/sandbox/auth/adapter.ts'
import type { Middleware } from '#lib/sandbox/auth/request-state.ts'

/**
 * A registered client ends a day after its registration, and the answer says so: RFC 7591 §3.2.1
 * wants `client_secret_expires_at` beside a secret, and the provider has 0, never.
 */
export function registeredClientsEnd(models: AdapterFactory): Middleware {
  const clients = models('Client')

  return async (ctx, next) => {
    await next()
    if (ctx.method !== 'POST' || ctx.path !== '/reg' || ctx.status !== 201) return
    const answer = ctx.body as { client_id: string; client_id_issued_at: number }
    if (!('client_secret' in answer)) return
    const client_secret_expires_at = answer.client_id_issued_at + longestLife
    const record = await clients.find(answer.client_id)
    await clients.upsert(answer.client_id, { ...record, client_secret_expires_at })
    ctx.body = { ...answer, client_secret_expires_at }
  }
}
