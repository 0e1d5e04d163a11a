import { type ClientAuth, modifyAssertion, PrivateKeyJwt } from 'oauth4webapi'
import { formEncode } from './form-encoding.ts'

/** How a client can prove who it is (RFC 7591 §2, RFC 8705 §2); a target offers some of them. */
export const authMethods = [
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
  'tls_client_auth',
  'self_signed_tls_client_auth',
  'none',
] as const

/** How the client shows who it is (RFC 6749 §2.3, RFC 8705 §2, OpenID Connect Core §9). */
export type AuthMethod = (typeof authMethods)[number]

/** What the client shows; `null` leaves that part off the wire. */
export interface Credentials {
  id: string | null
  secret: string | null
}

/** A private key to sign with, and the name by which its public half is known. */
export interface ClientKey {
  kid: string
  key: CryptoKey
}

/** A certificate to show on a TLS connection and its private key, as PEM (RFC 8705 §2). */
export interface Certificate {
  key: string
  cert: string
}

/** What an assertion is for, where it is not the issuer alone (rfc7523bis §4 wants that). */
interface Assertion {
  audience?: string
}

/** The value of an `Authorization` header with the client's credentials (RFC 6749 §2.3.1). */
export function basic({ id, secret }: Credentials): string {
  const pair = `${formEncode(id ?? '')}:${formEncode(secret ?? '')}`
  return `Basic ${Buffer.from(pair).toString('base64')}`
}

const inBody =
  ({ id, secret }: Credentials): ClientAuth =>
  (_as, _client, body) => {
    if (id !== null) body.set('client_id', id)
    if (secret !== null) body.set('client_secret', secret)
  }

const inHeader =
  (credentials: Credentials): ClientAuth =>
  (_as, _client, _body, headers) => {
    if (credentials.id === null && credentials.secret === null) return
    headers.set('authorization', basic(credentials))
  }

/**
 * A signed assertion in place of a secret (RFC 7523 §2.2). It is for the issuer alone and says of
 * what kind it is (rfc7523bis §4).
 */
const signed = ({ key, assertion }: Proof): ClientAuth => {
  if (!key) throw new RangeError('there is no key to sign with')
  return PrivateKeyJwt(key, {
    [modifyAssertion](header, claims) {
      header.typ = 'client-authentication+jwt'
      if (assertion?.audience) claims.aud = assertion.audience
    },
  })
}

/** What the client's name stands beside: nothing on the wire, or a certificate below it. */
const named = ({ id }: Proof): ClientAuth => inBody({ id, secret: null })

/** What the client shows, and what it makes its proof with. */
export interface Proof extends Credentials {
  key?: ClientKey
  assertion?: Assertion
}

type Writer = (proof: Proof) => ClientAuth

const writers: Partial<Record<AuthMethod, Writer>> = {
  client_secret_basic: inHeader,
  client_secret_post: inBody,
  private_key_jwt: signed,
  self_signed_tls_client_auth: named,
  none: named,
}

/**
 * The function that writes the client's credentials into a token request.
 *
 * @throws RangeError for a method that no target offers yet; the input check refuses it earlier
 */
export function clientAuth(method: AuthMethod, proof: Proof): ClientAuth {
  const writer = writers[method]
  if (!writer) throw new RangeError(`client authentication ${method} is not offered`)
  return writer(proof)
}
