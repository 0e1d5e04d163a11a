import * as oauth from 'oauth4webapi'
import { clientAuth } from './client-auth.ts'
import type { Experiment } from './experiments/experiment.ts'
import type { BusinessCall, Plan } from './plan.ts'
import type { Message } from './recorder/message.ts'
import { type Fetch, NoAnswer, type Recorder } from './recorder/recorder.ts'
import { following } from './redirects.ts'
import type { Target } from './target.ts'

/** What every call of ours says about itself. */
export const ownHeaders = { accept: 'application/json', 'user-agent': 'automation-framework/1.0' }

/** What can stand in an `Authorization` header: visible ASCII (RFC 6750 §2.1 is narrower still). */
const sendable = /^[\x21-\x7e]+$/

/**
 * Whether an error only says that the server's answer is no success. What the answer was stands in
 * the recording, in full; the library's reading of it (which drops bodies) is not shown to anyone.
 */
function isVerdict(error: unknown): boolean {
  return [
    NoAnswer,
    oauth.ResponseBodyError,
    oauth.WWWAuthenticateChallengeError,
    oauth.OperationProcessingError,
    oauth.UnsupportedOperationError,
  ].some((kind) => error instanceof kind)
}

async function verdict<Value>(attempt: Promise<Value>): Promise<Value | undefined> {
  try {
    return await attempt
  } catch (error) {
    if (isVerdict(error)) return undefined
    throw error
  }
}

const overWire = (fetch: Fetch) => ({
  [oauth.customFetch]: fetch,
  // The sandbox speaks plain http on loopback; which addresses are called is the target's matter.
  [oauth.allowInsecureRequests]: true,
})

/** The recorder's `fetch` for a call that an experiment may rewrite, or lead elsewhere. */
function through(
  recorder: Recorder,
  role: 'token' | 'business',
  experiment: Experiment | undefined,
  rewrite: (message: Message) => Message | undefined,
): Fetch {
  const fetch = recorder.fetch(role, (message) => rewrite(message) ?? message)
  return experiment?.followsRedirects ? following(fetch) : fetch
}

/** The authorization server, the client and its way of proving who it is, as the library wants them. */
function parties(plan: Plan, target: Target) {
  const server: oauth.AuthorizationServer = {
    issuer: target.issuer,
    token_endpoint: plan.tokenEndpoint,
    introspection_endpoint: target.introspectionEndpoint,
    revocation_endpoint: target.revocationEndpoint,
  }
  // The library insists on a client_id; what goes out is written by the ClientAuth alone.
  const client: oauth.Client = { client_id: plan.client.id || 'none' }
  return { server, client, auth: clientAuth(plan.client.auth, plan.client) }
}

/**
 * Makes the token call (RFC 6749 §4.4.2) and judges its answer (§5.1).
 *
 * @returns the access token, or nothing where none came that the API could be shown
 */
export async function requestToken(
  plan: Plan,
  target: Target,
  recorder: Recorder,
  experiment?: Experiment,
): Promise<string | undefined> {
  const { server, client, auth } = parties(plan, target)
  const parameters = new URLSearchParams({ grant_type: 'client_credentials' })
  if (plan.token?.scope != null) parameters.set('scope', plan.token.scope)
  if (plan.token?.resource != null) parameters.set('resource', plan.token.resource)
  const fetch = through(recorder, 'token', experiment, (message) =>
    experiment?.tokenRequest?.(message, plan),
  )
  const ask = async () => {
    const response = await oauth.clientCredentialsGrantRequest(server, client, auth, parameters, {
      ...overWire(fetch),
      headers: ownHeaders,
    })
    return oauth.processClientCredentialsResponse(server, client, response)
  }
  const token = (await verdict(ask()))?.access_token
  return token && sendable.test(token) ? token : undefined
}

/**
 * Makes the business call with a token (RFC 6750 §2.1), or without one.
 *
 * @param token - `null` sends no `Authorization` header
 */
export async function callApi(
  plan: Plan,
  call: BusinessCall,
  token: string | null,
  recorder: Recorder,
  experiment?: Experiment,
): Promise<void> {
  // A space at the end would be cut off by the URL parser.
  const url = new URL(plan.apiUrl + call.path.replaceAll(' ', '%20'))
  const body = typeof call.body === 'string' ? call.body : JSON.stringify(call.body)
  const content = call.body === null ? undefined : body
  const headers = {
    ...ownHeaders,
    ...(content !== undefined && { 'content-type': 'application/json' }),
  }
  const fetch = through(recorder, 'business', experiment, (message) =>
    experiment?.businessRequest?.(message, plan),
  )
  await verdict(
    token === null
      ? fetch(url.href, { method: call.method, headers, body: content })
      : oauth.protectedResourceRequest(
          token,
          call.method,
          url,
          new Headers(headers),
          content,
          overWire(fetch),
        ),
  )
}

/** Gives a token back at the revocation endpoint (RFC 7009 §2.1). */
export async function revokeToken(
  plan: Plan,
  token: string,
  target: Target,
  recorder: Recorder,
): Promise<void> {
  const { server, client, auth } = parties(plan, target)
  const options = { ...overWire(recorder.fetch('revocation')), headers: ownHeaders }
  await verdict(oauth.revocationRequest(server, client, auth, token, options))
}

/** Asks the introspection endpoint about a token (RFC 7662 §2.1). */
export async function introspectToken(
  plan: Plan,
  token: string,
  target: Target,
  recorder: Recorder,
): Promise<void> {
  const { server, client, auth } = parties(plan, target)
  const options = { ...overWire(recorder.fetch('introspection')), headers: ownHeaders }
  await verdict(oauth.introspectionRequest(server, client, auth, token, options))
}
