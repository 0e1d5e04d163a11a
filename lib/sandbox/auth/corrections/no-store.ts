import type { Middleware } from '#lib/sandbox/auth/request-state.ts'

const documents = /^\/(jwks$|\.well-known\/)/

/**
 * Keeps tokens, secrets and errors out of caches (RFC 6749 §5.1, `Pragma` included); the public
 * documents may be kept for five minutes.
 */
export const noStore: Middleware = async (ctx, next) => {
  await next()
  if (documents.test(ctx.path) && ctx.status === 200) {
    ctx.set('cache-control', 'public, max-age=300')
    return
  }
  // Set anew, it stands last: where the provider had set it would tell a known client from an unknown.
  ctx.remove('cache-control')
  ctx.set('cache-control', 'no-store')
  ctx.set('pragma', 'no-cache')
}
