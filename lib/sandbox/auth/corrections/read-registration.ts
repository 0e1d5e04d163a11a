import { handOn, readBody } from '#lib/sandbox/auth/body.ts'
import { Refusal } from '#lib/sandbox/auth/refusal.ts'
import type { Middleware } from '#lib/sandbox/auth/request-state.ts'

const deepest = 20
/** Metadata that would make the server call an address of the caller's choice. */
const fetched = ['jwks_uri', 'sector_identifier_uri']

/**
 * A registration's body, looked at before the provider does: a JSON object of modest depth
 * (RFC 7591 §3.1) that names no address to be fetched. Keys come inline, as `jwks`.
 */
export const readRegistration: Middleware = async (ctx, next) => {
  if (!ctx.path.startsWith('/reg') || !['POST', 'PUT'].includes(ctx.method)) return next()
  if (!ctx.is('application/json')) throw unfit('the body must be application/json')
  const body = await readBody(ctx.req)
  if (typeof body === 'string') throw unfit(`the body is ${body}`)

  const metadata = parseObject(body.toString())
  if (!metadata) throw unfit('the body must be a JSON object')
  if (depthOf(metadata) > deepest) throw unfit('the body is nested too deeply')
  const address = fetched.find((name) => name in metadata)
  if (address) throw unfit(`${address} is not supported, use jwks for keys`)

  handOn(ctx, body, 'application/json')
  return next()
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return value && typeof value === 'object' && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function depthOf(value: object): number {
  let depth = 0
  for (let level: object[] = [value]; level.length > 0 && depth <= deepest; depth += 1) {
    level = level
      .flatMap((one) => Object.values(one))
      .filter((one) => one && typeof one === 'object')
  }
  return depth
}

function unfit(description: string): Refusal {
  return new Refusal({ error: 'invalid_client_metadata', description })
}
