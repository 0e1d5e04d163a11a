// The certificate library needs it before it is loaded.
import 'reflect-metadata'

import {
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const life = 365 * 24 * 60 * 60 * 1_000

/**
 * Makes a certificate for 127.0.0.1 that is good for a year and that nobody vouches for but itself
 * (RFC 5280 §3.2).
 *
 * @returns key and certificate as PEM, as a TLS server takes them
 */
export async function selfSigned(): Promise<{ key: string; cert: string }> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const now = Date.now()
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=127.0.0.1',
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(now - 60_000),
    notAfter: new Date(now + life),
    extensions: [new SubjectAlternativeNameExtension([{ type: 'ip', value: '127.0.0.1' }])],
  })
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  return { key: PemConverter.encode(key, 'private key'), cert: certificate.toString('pem') }
}
