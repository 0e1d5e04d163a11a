import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from '#lib/sandbox/api/app.ts'
import { problem } from '#lib/sandbox/api/problem.ts'

const limit = 16 * 1024

/** Why a body could not be taken in. */
export type BodyProblem = 'too large' | 'cut off'

/**
 * Takes the body in, up to 16 KiB, and judges it later: the token comes first. Hono's own limit
 * makes a `Request` out of the Node adapter's, which works only if the global one is replaced.
 */
export const takeBody = createMiddleware<ApiEnv>(async (c, next) => {
  const { body } = c.req.raw
  if (body) {
    const read = await readUpToLimit(body)
    const { method, url } = c.req
    const headers = c.req.header()
    if (typeof read === 'string') c.set('bodyProblem', read)
    c.req.raw = new Request(url, { method, headers, body: typeof read === 'string' ? null : read })
  }
  await next()
})

/** Refuses a call whose body could not be taken in. */
export const judgeBody = createMiddleware<ApiEnv>(async (c, next) => {
  const found = c.get('bodyProblem')
  if (found) return problem(found === 'too large' ? 413 : 400, `The body is ${found}.`)
  return next()
})

async function readUpToLimit(
  body: ReadableStream<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer> | BodyProblem> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      size += chunk.length
      if (size > limit) return 'too large'
      chunks.push(chunk)
    }
  } catch {
    return 'cut off'
  }
  return new Uint8Array(Buffer.concat(chunks))
}
