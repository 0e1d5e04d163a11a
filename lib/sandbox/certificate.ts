// The certificate library needs it before it is loaded.
import 'reflect-metadata'

import { isIP } from 'node:net'
import {
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const life = 365 * 24 * 60 * 60 * 1_000

/** A certificate and its private key, as PEM. */
export interface Certificate {
  key: string
  cert: string
}

/**
 * Makes a certificate that is good for a year and that nobody vouches for but itself
 * (RFC 5280 §3.2).
 *
 * @param name - the server's IP address, or a client's id
 */
export async function selfSigned(name = '127.0.0.1'): Promise<Certificate> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const now = Date.now()
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(now - 60_000),
    notAfter: new Date(now + life),
    extensions: isIP(name)
      ? [new SubjectAlternativeNameExtension([{ type: 'ip', value: name }])]
      : [],
  })
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  return { key: PemConverter.encode(key, 'private key'), cert: certificate.toString('pem') }
}
