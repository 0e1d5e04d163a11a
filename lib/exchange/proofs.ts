import { DPoP, type DPoPHandle, generateKeyPair } from 'oauth4webapi'

/**
 * A new key pair that a token can be bound to (RFC 9449 §3). It lives as long as one exchange; with it
 * a new proof is made for every call, with the nonce that the server gave last.
 */
export async function newProofs(): Promise<DPoPHandle> {
  return DPoP({}, await generateKeyPair('ES256'))
}
