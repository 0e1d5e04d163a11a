import * as oauth from 'oauth4webapi'
import type { CallRole } from '../wire/har.ts'
import { type Certificate, clientAuth } from './client-auth.ts'
import type { Experiment } from './experiments/experiment.ts'
import type { BusinessCall, Plan } from './plan.ts'
import type { Message } from './recorder/message.ts'
import { type Fetch, NoAnswer, type Recorder } from './recorder/recorder.ts'
import { following } from './redirects.ts'
import type { Target } from './target.ts'

/** The exchange that is under way. */
export interface Under {
  plan: Plan
  target: Target
  recorder: Recorder
  experiment: Experiment | undefined
  /** Shown over TLS. */
  certificate: Certificate | null | undefined
}

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

/**
 * What a message over TLS trusts and shows. The target's own certificate is trusted at its own
 * addresses alone; the client's is shown there and nowhere else.
 */
function overTls(message: Message, { target: { tls }, certificate }: Under): Message {
  const { origin } = new URL(message.url)
  const own = [tls.tokenEndpoint, tls.apiUrl].some((address) => new URL(address).origin === origin)
  return own ? { ...message, tls: { ca: tls.ca, ...certificate } } : message
}

/** The recorder's `fetch` for a call that an experiment may rewrite, or lead elsewhere. */
function through(
  under: Under,
  role: CallRole,
  rewrite: (message: Message) => Message | undefined = () => undefined,
): Fetch {
  const { recorder, experiment } = under
  const fetch = recorder.fetch(role, (sent) => {
    const message = overTls(sent, under)
    return rewrite(message) ?? message
  })
  return experiment?.followsRedirects ? following(fetch) : fetch
}

/** Tries again, once, with the nonce that the server gave (RFC 9449 §8, §9). */
async function withNonce<Value>(attempt: () => Promise<Value>): Promise<Value> {
  try {
    return await attempt()
  } catch (error) {
    if (!oauth.isDPoPNonceError(error)) throw error
    return attempt()
  }
}

/** The authorization server, the client and its way of proving who it is, as the library wants them. */
function parties({ plan, target }: Under) {
  const at = plan.client.certificate ? target.tls : target
  const server: oauth.AuthorizationServer = {
    issuer: target.issuer,
    token_endpoint: plan.tokenEndpoint,
    introspection_endpoint: at.introspectionEndpoint,
    revocation_endpoint: at.revocationEndpoint,
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
export async function requestToken(under: Under): Promise<string | undefined> {
  const { plan, experiment } = under
  const { server, client, auth } = parties(under)
  const fetch = through(under, 'token', (message) => experiment?.tokenRequest?.(message, plan))
  const ask = async () => {
    const parameters = new URLSearchParams({ grant_type: 'client_credentials' })
    if (plan.token?.scope != null) parameters.set('scope', plan.token.scope)
    if (plan.token?.resource != null) parameters.set('resource', plan.token.resource)
    const response = await oauth.clientCredentialsGrantRequest(server, client, auth, parameters, {
      ...overWire(fetch),
      ...(plan.proofs && { DPoP: plan.proofs.token }),
      headers: ownHeaders,
    })
    return oauth.processClientCredentialsResponse(server, client, response)
  }
  const token = (await verdict(withNonce(ask)))?.access_token
  return token && sendable.test(token) ? token : undefined
}

/**
 * Makes the business call with a token (RFC 6750 §2.1, RFC 9449 §7.1), or without one.
 *
 * @param token - `null` sends no `Authorization` header
 */
export async function callApi(
  under: Under,
  call: BusinessCall,
  token: string | null,
): Promise<void> {
  const { plan, experiment } = under
  // A space at the end would be cut off by the URL parser.
  const url = new URL(plan.apiUrl + call.path.replaceAll(' ', '%20'))
  const body = typeof call.body === 'string' ? call.body : JSON.stringify(call.body)
  const content = call.body === null ? undefined : body
  const headers = {
    ...ownHeaders,
    ...(content !== undefined && { 'content-type': 'application/json' }),
  }
  const fetch = through(under, 'business', (message) =>
    experiment?.businessRequest?.(message, plan),
  )
  await verdict(
    token === null
      ? fetch(url.href, { method: call.method, headers, body: content })
      : withNonce(() =>
          oauth.protectedResourceRequest(token, call.method, url, new Headers(headers), content, {
            ...overWire(fetch),
            ...(plan.proofs && { DPoP: plan.proofs.api }),
          }),
        ),
  )
}

/** Gives a token back at the revocation endpoint (RFC 7009 §2.1). */
export async function revokeToken(under: Under, token: string): Promise<void> {
  const { server, client, auth } = parties(under)
  const options = { ...overWire(through(under, 'revocation')), headers: ownHeaders }
  await verdict(oauth.revocationRequest(server, client, auth, token, options))
}

/** Asks the introspection endpoint about a token (RFC 7662 §2.1). */
export async function introspectToken(under: Under, token: string): Promise<void> {
  const { server, client, auth } = parties(under)
  const options = { ...overWire(through(under, 'introspection')), headers: ownHeaders }
  await verdict(oauth.introspectionRequest(server, client, auth, token, options))
}
