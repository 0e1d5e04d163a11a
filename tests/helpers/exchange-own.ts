import { generateKeyPair } from 'jose'
import { selfSigned } from '#lib/sandbox/certificate.ts'

/** Nobody listens there. */
const nowhere = 'http://127.0.0.1:9/token'

/** What the sandbox makes at its start for the exchange: a client's key, and addresses. */
export const own = {
  clientKey: { kid: 'test', key: (await generateKeyPair('ES256')).privateKey },
  clientCertificate: await selfSigned('cert-holder'),
  otherCertificate: await selfSigned('cert-holder'),
  giveOlderSecret: async () => ({ secret: 'older', end: async () => {} }),
  proofKeys: await generateKeyPair('ES256', { extractable: true }),
  tlsCertificate: (await selfSigned()).cert,
  detours: {
    moved: nowhere,
    cut: nowhere,
    slow: nowhere,
    page: nowhere,
    untrusted: nowhere,
    movedApi: nowhere,
  },
}
