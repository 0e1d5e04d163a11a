import { DPoP, generateKeyPair } from 'oauth4webapi'
import type { Plan } from './plan.ts'

/** A key pair that tokens can be bound to (RFC 9449 §3). */
export const newProofKeys = (): Promise<CryptoKeyPair> => generateKeyPair('ES256')

/**
 * Proofs by the key that a token is to be bound to, and by the one that the API is shown. A new proof is
 * made for every call, with the nonce that the server gave last.
 */
export function proofsBy(token: CryptoKeyPair, api = token): NonNullable<Plan['proofs']> {
  return { token: DPoP({}, token), api: DPoP({}, api) }
}
