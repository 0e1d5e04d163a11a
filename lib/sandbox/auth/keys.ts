import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'

/** The algorithm that access tokens are signed with (RFC 9068 §2.1 asks for an asymmetric one). */
export const signingAlg = 'ES256'

/** Makes a new private key for signing access tokens, as a JWK with `alg`, `use` and `kid`. */
export async function generateSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(signingAlg, { extractable: true })
  const jwk = await exportJWK(privateKey)
  return { ...jwk, alg: signingAlg, use: 'sig', kid: await calculateJwkThumbprint(jwk) }
}
