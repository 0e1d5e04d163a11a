import type { AuthMethod, Certificate, ClientKey, Credentials } from './client-auth.ts'
import type { BusinessCall } from './plan.ts'

/** Addresses at which something goes wrong on the way, for the experiments alone. */
export interface Detours {
  /** Token endpoints: one that has moved, one that hangs up, one that does not answer in time. */
  moved: string
  cut: string
  slow: string
  /** One that answers with a page for people, and one whose certificate nobody vouches for. */
  page: string
  untrusted: string
  /** The base address of an API that has moved. */
  movedApi: string
}

/**
 * Has a client's older secret kept alive beside the present one, until it is ended: the part of whoever
 * runs the authorization server.
 */
export type GiveOlderSecret = () => Promise<{ secret: string; end(): Promise<void> }>

/** Where the two servers are called over TLS, for client certificates (RFC 8705 §5). */
export interface TlsAddresses {
  tokenEndpoint: string
  introspectionEndpoint: string
  revocationEndpoint: string
  apiUrl: string
  /** The certificate that they show, which nobody else vouches for; PEM. */
  ca: string
}

/** An authorization server and an API, as the exchange knows them: by addresses and credentials. */
export interface Target {
  id: string
  /** The authorization server's identifier, to the letter (RFC 8414 §2). */
  issuer: string
  tokenEndpoint: string
  /** The API's base address without a trailing slash; also its resource identifier (RFC 8707). */
  apiUrl: string
  /** Where the authorization server's public keys are (RFC 8414 §2). */
  jwksUri: string
  /** Where tokens are asked about (RFC 7662) and given back (RFC 7009). */
  introspectionEndpoint: string
  revocationEndpoint: string
  tls: TlsAddresses
  /** Another resource whose tokens can be had, and which is not this API. */
  otherResource: string
  /** The ways of client authentication that may be tried here. */
  auths: readonly AuthMethod[]
  /** The client that an exchange uses when the request names none. */
  client: Credentials
  scope: string
  call: BusinessCall
  /** A call that needs more than `scope`, and the scope it needs. */
  more: { scope: string; call: BusinessCall }
  detours: Detours
  /** The two servers' own plain addresses: a request by hand is sent there, or to those over TLS. */
  own: { token: string; business: string }
  /** Other clients, by what sets them apart. */
  clients: {
    /** May not have `more.scope`. */
    limited: Credentials
    /** Its tokens live a few seconds. */
    brief: Credentials
    /** Its secret holds characters that break code which does not form-encode it. */
    odd: Credentials
    /** Its secret has ended. */
    expired: Credentials
    /** May not use this grant. */
    barred: Credentials
    /** Its tokens are no JWTs. */
    opaque: Credentials
    /** Its tokens name the issuer with a slash at the end. */
    slash: Credentials
    /** Its tokens are stamped by a clock that is slow, or fast. */
    late: Credentials
    early: Credentials
    /** May have a few tokens a minute only. */
    rushed: Credentials
    /** Proves itself by signing. */
    signing: Credentials & { key: ClientKey }
    /** Proves itself by a certificate, and its tokens are bound to that; another one has its name. */
    certified: Credentials & { certificate: Certificate; otherCertificate: Certificate }
    /** Its tokens are bound to its key by proofs, which must hold a nonce. */
    proving: Credentials & { keys: CryptoKeyPair }
    /** Its secret has just been changed. */
    rotating: Credentials & { giveOlderSecret: GiveOlderSecret }
  }
}
