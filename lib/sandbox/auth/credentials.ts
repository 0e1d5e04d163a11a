import type { ParsedUrlQuery } from 'node:querystring'
import { decodeJwt } from 'jose'
import type { AuthMethod } from '#lib/sandbox/auth/clients.ts'
import { malformed } from '#lib/sandbox/auth/refusal.ts'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** What a request says about who sends it. */
export interface Presented {
  clientId?: string | undefined
  /** The way of proving it, if there is a proof that can be read. */
  method?: AuthMethod
  /** Why there is no client or no method, for the log. */
  problem?: string
}

/**
 * Reads how a client authenticates (RFC 6749 §2.3.1, RFC 7521 §4.2, RFC 8705 §2): at most one way
 * in a request, and no other client's name beside it.
 *
 * @param authorization - the header's value, empty where there is none
 * @param certificate - whether the connection showed one; it counts where nothing else does
 * @throws Refusal `invalid_request` when there are two ways or two names
 */
export function presentedCredentials(
  authorization: string,
  form: ParsedUrlQuery,
  certificate = false,
): Presented {
  const ways = [authorization, form.client_secret, form.client_assertion].filter(Boolean)
  if (ways.length > 1) {
    throw malformed('client authentication must only be provided using one mechanism')
  }
  const named = text(form.client_id)
  const presented = readOne(authorization, form, named)
  if (!presented.method && named && certificate && ways.length === 0) {
    return { clientId: named, method: 'self_signed_tls_client_auth' }
  }
  if (named && presented.clientId && presented.clientId !== named) {
    throw malformed('client_id mismatch')
  }
  return { clientId: named, ...presented }
}

function readOne(authorization: string, form: ParsedUrlQuery, named?: string): Presented {
  if (authorization) return readBasic(authorization)
  if (form.client_assertion) return readAssertion(form)
  if (!form.client_secret) return { problem: 'no client authentication' }
  return named ? { method: 'client_secret_post' } : { problem: 'a secret without a client_id' }
}

/** Each half of the pair is form-encoded before they are joined (RFC 6749 §2.3.1). */
function readBasic(authorization: string): Presented {
  const encoded = /^basic +([a-z0-9+/]+={0,2})$/i.exec(authorization)?.[1]
  if (!encoded) return { problem: 'the Authorization header is not Basic' }
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? []
  const clientId = formDecode(id)
  if (!clientId) return { problem: 'the Authorization header names no client' }
  if (!formDecode(secret)) return { clientId, problem: 'the secret is empty or wrongly encoded' }
  return { clientId, method: 'client_secret_basic' }
}

function readAssertion(form: ParsedUrlQuery): Presented {
  if (form.client_assertion_type !== assertionType) {
    throw malformed(`client_assertion_type must have value ${assertionType}`)
  }
  try {
    const { sub } = decodeJwt(text(form.client_assertion) ?? '')
    return sub
      ? { clientId: sub, method: 'private_key_jwt' }
      : { problem: 'the client_assertion has no sub' }
  } catch {
    return { problem: 'the client_assertion is not a JWT' }
  }
}

function formDecode(value = ''): string | undefined {
  try {
    return decodeURIComponent(value.replace(/\+/g, '%20'))
  } catch {
    return undefined
  }
}

function text(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value ? value : undefined
}
