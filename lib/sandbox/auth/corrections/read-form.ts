import type { IncomingMessage } from 'node:http'
import { type ParsedUrlQuery, parse } from 'node:querystring'
import { handOn } from '#lib/sandbox/auth/hand-on.ts'
import { Refusal } from '#lib/sandbox/auth/refusal.ts'
import { type Context, type Middleware, stateOf } from '#lib/sandbox/auth/request-state.ts'

const formType = 'application/x-www-form-urlencoded'
const limit = 56 * 1024
const secrets = ['client_secret', 'client_assertion']
const once = [
  'grant_type',
  'scope',
  'client_id',
  ...secrets,
  'client_assertion_type',
  'token',
  'token_type_hint',
]

/**
 * The request's form, looked at before anything else: a form-encoded body (RFC 6749 §4.4.2,
 * App. B), no parameter twice (§3.2), no secret in the address (§2.3.1).
 */
export const readForm: Middleware = async (ctx, next) => {
  if (ctx.method !== 'POST' || !ctx.path.startsWith('/token')) return next()

  const body = await readBody(ctx.req)
  if (ctx.get('content-type') ? !ctx.is(formType) : body.length > 0) {
    throw malformed(`the body must be ${formType}`)
  }
  const form = parse(body.toString())
  checkForm(form, ctx)

  const state = stateOf(ctx)
  state.form = form
  state.account.pass('request-form')
  handOn(ctx, body, formType)
  return next()
}

function checkForm(form: ParsedUrlQuery, ctx: Context): void {
  const twice = once.find((name) => Array.isArray(form[name]))
  if (twice) throw malformed(`'${twice}' parameter must not be provided twice`)
  const exposed = secrets.find((name) => name in ctx.query)
  if (exposed) throw malformed(`'${exposed}' must not be sent in the address`)
  if (ctx.path !== '/token' && !form.token) throw malformed("missing required parameter 'token'")
}

async function readBody(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      size += chunk.length
      if (size > limit) break
      chunks.push(chunk)
    }
  } catch {
    throw malformed('the body ended early')
  }
  if (size > limit) throw malformed('the body is too large')
  return Buffer.concat(chunks)
}

function malformed(description: string): Refusal {
  return new Refusal({ error: 'invalid_request', description, check: 'request-form' })
}
