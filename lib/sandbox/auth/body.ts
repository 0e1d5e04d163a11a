import type { IncomingMessage } from 'node:http'
import type { Context } from '#lib/sandbox/auth/request-state.ts'

const limit = 56 * 1024

/**
 * Reads a request's body, up to 56 KiB.
 *
 * @returns the bytes, or why there are none to be used
 */
export async function readBody(req: IncomingMessage): Promise<Buffer | 'too large' | 'cut off'> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      size += chunk.length
      if (size > limit) return 'too large'
      chunks.push(chunk)
    }
  } catch {
    return 'cut off'
  }
  return Buffer.concat(chunks)
}

/**
 * Hands a request whose body was read on to the provider, which wants to read it itself.
 *
 * @param body - what it shall read; may differ from what came
 */
export function handOn(ctx: Context, body: Buffer, type: string): void {
  const { 'transfer-encoding': _, 'content-encoding': __, ...headers } = ctx.req.headers
  const handed: IncomingMessage = Object.create(ctx.req, {
    headers: {
      value: { ...headers, 'content-type': type, 'content-length': String(body.length) },
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
