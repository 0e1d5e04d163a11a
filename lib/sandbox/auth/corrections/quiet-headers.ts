import type { Middleware } from '#lib/sandbox/auth/request-state.ts'

/**
 * Takes off what only a browser's cross-origin request needs, where there is no `Origin`, and
 * the type of an empty body.
 */
export const quietHeaders: Middleware = async (ctx, next) => {
  await next()
  if (ctx.body === '') ctx.remove('content-type')
  if (ctx.get('origin')) return
  for (const name of Object.keys(ctx.response.headers)) {
    if (name.startsWith('access-control-')) ctx.remove(name)
  }
  ctx.remove('vary')
}
