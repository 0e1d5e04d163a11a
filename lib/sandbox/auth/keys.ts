import { X509Certificate } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'
import { type Certificate, selfSigned } from '#lib/sandbox/certificate.ts'

/** The algorithm that access tokens are signed with (RFC 9068 §2.1 asks for an asymmetric one). */
export const signingAlg = 'ES256'

/** Makes a new private key for signing access tokens, as a JWK with `alg`, `use` and `kid`. */
export async function generateSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(signingAlg, { extractable: true })
  return named(await exportJWK(privateKey))
}

/** A private key that cannot be read out, only signed with, and its name. */
export interface ClientKey {
  kid: string
  key: CryptoKey
}

/** Makes a client's key pair: the private half to sign with, the public half to register. */
export async function generateClientKey(): Promise<{ own: ClientKey; publicKey: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair(signingAlg)
  const jwk = await named(await exportJWK(publicKey))
  return { own: { kid: jwk.kid, key: privateKey }, publicKey: jwk }
}

/** A client's certificate to be shown, and what is registered of it (RFC 8705 §2.2). */
export async function generateClientCertificate(
  clientId: string,
): Promise<{ own: Certificate; publicKey: JWK }> {
  const own = await selfSigned(clientId)
  const { publicKey, raw } = new X509Certificate(own.cert)
  const jwk = await named(publicKey.export({ format: 'jwk' }) as JWK)
  return { own, publicKey: { ...jwk, x5c: [raw.toString('base64')] } }
}

async function named(jwk: JWK): Promise<JWK & { kid: string }> {
  return { ...jwk, alg: signingAlg, use: 'sig', kid: await calculateJwkThumbprint(jwk) }
}
