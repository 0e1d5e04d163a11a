import { type ParsedUrlQuery, parse } from 'node:querystring'
import { handOn, readBody } from '#lib/sandbox/auth/body.ts'
import { malformed } from '#lib/sandbox/auth/refusal.ts'
import { type Context, type Middleware, stateOf } from '#lib/sandbox/auth/request-state.ts'

const formType = 'application/x-www-form-urlencoded'
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
  if (typeof body === 'string') throw malformed(`the body is ${body}`)
  if (ctx.get('content-type') ? !ctx.is(formType) : body.length > 0) {
    throw malformed(`the body must be ${formType}`)
  }
  if (!/^(identity)?$/i.test(ctx.get('content-encoding'))) {
    throw malformed('the body must come without a content-encoding')
  }
  const form = parse(body.toString(), undefined, undefined, { maxKeys: 0 })
  checkForm(form, ctx)

  const state = stateOf(ctx)
  state.form = form
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
