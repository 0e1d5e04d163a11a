import { createMiddleware } from 'hono/factory'
import { decodeJwt } from 'jose'
import type { ApiEnv } from '#lib/sandbox/api/env.ts'
import { problem } from '#lib/sandbox/api/problem.ts'

/** Whether this server is stopped for a client. */
export type IsStopped = (clientId: string) => Promise<boolean>

/**
 * A server that was stopped for a class does not answer its clients. It looks at nothing before
 * that, so the token is believed when it names a client: no more follows from it than a 503.
 */
export const stopped = (isStopped: IsStopped) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const client = clientIn(c.req.header('authorization'))
    if (client === undefined || !(await isStopped(client))) return next()
    c.get('account').fail('token-present', 'stopped for this class')
    return problem(503, 'This server is stopped.', { headers: { 'retry-after': '5' } })
  })

function clientIn(authorization = ''): string | undefined {
  try {
    const { client_id } = decodeJwt(authorization.replace(/^\S+ +/, ''))
    return typeof client_id === 'string' ? client_id : undefined
  } catch {
    return undefined
  }
}
