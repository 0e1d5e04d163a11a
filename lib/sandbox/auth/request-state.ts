import type { ParsedUrlQuery } from 'node:querystring'
import type { AdapterPayload, default as Provider } from 'oidc-provider'
import type { Account } from '#lib/sandbox/account.ts'

/** A step before and after the provider's own. */
export type Middleware = Parameters<Provider['use']>[0]

/** One request and its answer, as the provider's middleware sees them. */
export type Context = Parameters<Middleware>[0]

/** What our steps know of one request. */
export interface RequestState {
  account: Account
  /** The body's parameters, at the endpoints that take a form. */
  form?: ParsedUrlQuery
  /** The client that the request names, known or not. */
  clientId?: string
  /** What the provider would have stored of the JWT that is asked about, if it is ours. */
  presented?: AdapterPayload
  /** What the log may say of a proof that was good. */
  proofLog?: string
  /** What the provider threw, from its events. */
  thrown?: Error
}

/** The request's state, kept where Koa keeps such things. */
export function stateOf(ctx: Context): RequestState {
  return ctx.state as RequestState
}
