import { createHash } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'

/** A client's key to make DPoP proofs with. */
export interface ProofKey {
  privateKey: CryptoKey
  jwk: JWK
  /** Its thumbprint, as a token's `cnf.jkt` has it. */
  jkt: string
}

/** Makes a new key for proofs. */
export async function proofKey(alg = 'ES256'): Promise<ProofKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  const jwk = await exportJWK(publicKey)
  return { privateKey, jwk, jkt: await calculateJwkThumbprint(jwk) }
}

/** The hash of a token, as a proof's `ath` has it. */
export const ath = (token: string) => createHash('sha256').update(token).digest('base64url')

/** A DPoP proof for one call (RFC 9449 §4.2); `claims` and `header` change or add to it. */
export function proof(
  { privateKey, jwk }: ProofKey,
  call: { htm: string; htu: string; ath?: string; nonce?: string },
  { claims = {}, header = {} }: { claims?: object; header?: object } = {},
): Promise<string> {
  return new SignJWT({
    jti: crypto.randomUUID(),
    iat: Math.floor(Date.now() / 1_000),
    ...call,
    ...claims,
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...header })
    .sign(privateKey)
}
