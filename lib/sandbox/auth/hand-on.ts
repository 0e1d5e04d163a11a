import type { IncomingMessage } from 'node:http'
import type { Context } from '#lib/sandbox/auth/request-state.ts'

/**
 * Hands a request whose body was read on to the provider, which wants to read it itself.
 *
 * @param body - what it shall read; may differ from what came
 */
export function handOn(ctx: Context, body: Buffer, type: string, authorization?: string): void {
  const { 'transfer-encoding': _, 'content-encoding': __, ...headers } = ctx.req.headers
  const handed: IncomingMessage = Object.create(ctx.req, {
    headers: {
      value: {
        ...headers,
        ...(authorization ? { authorization } : {}),
        'content-type': type,
        'content-length': String(body.length),
      },
    },
    readable: { value: true },
    iterator: { value: () => chunksOf(body) },
  })
  ctx.req = handed
  ctx.request.req = handed
}

async function* chunksOf(body: Buffer): AsyncGenerator<Buffer> {
  if (body.length > 0) yield body
}
