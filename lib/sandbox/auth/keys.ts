import { X509Certificate } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { type Certificate, selfSigned } from '#lib/sandbox/certificate.ts'
import { sharedJson, thisYears } from '#lib/sandbox/shared-secret.ts'
import type { Store } from '#lib/store/index.ts'

/** The algorithm that access tokens are signed with (RFC 9068 §2.1 asks for an asymmetric one). */
export const signingAlg = 'ES256'

/** The private key that access tokens are signed with, as a JWK with `alg`, `use` and `kid`. */
export function signingKey(store: Store): Promise<JWK> {
  return sharedJson(store, 'signing-key', newKey)
}

/** A private key that cannot be read out, only signed with, and its name. */
export interface ClientKey {
  kid: string
  key: CryptoKey
}

/** A client's key pair: the private half to sign with, the public half to register. */
export async function clientKey(store: Store): Promise<{ own: ClientKey; publicKey: JWK }> {
  const jwk = await sharedJson(store, 'client-key', newKey)
  const { d: _, ...publicKey } = jwk
  return { own: { kid: jwk.kid, key: (await importJWK(jwk, signingAlg)) as CryptoKey }, publicKey }
}

/** The key pair that a client's tokens are bound to; its public half goes into every proof. */
export async function proofKeys(store: Store): Promise<CryptoKeyPair> {
  const jwk = await sharedJson(store, 'proof-key', newKey)
  const { d: _, ...publicJwk } = jwk
  const [privateKey, publicKey] = await Promise.all(
    [jwk, publicJwk].map(async (half) => (await importJWK(half, signingAlg)) as CryptoKey),
  )
  return { privateKey, publicKey } as CryptoKeyPair
}

/** A client's certificate to be shown, and what is registered of it (RFC 8705 §2.2). */
export async function clientCertificate(
  store: Store,
  clientId: string,
): Promise<{ own: Certificate; publicKey: JWK }> {
  const own = await sharedJson(store, thisYears('client-certificate'), () => selfSigned(clientId))
  const { publicKey, raw } = new X509Certificate(own.cert)
  const jwk = await named(publicKey.export({ format: 'jwk' }) as JWK)
  return { own, publicKey: { ...jwk, x5c: [raw.toString('base64')] } }
}

async function newKey(): Promise<JWK & { kid: string }> {
  const { privateKey } = await generateKeyPair(signingAlg, { extractable: true })
  return named(await exportJWK(privateKey))
}

async function named(jwk: JWK): Promise<JWK & { kid: string }> {
  return { ...jwk, alg: signingAlg, use: 'sig', kid: await calculateJwkThumbprint(jwk) }
}
