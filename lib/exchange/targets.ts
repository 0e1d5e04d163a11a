import type { Config } from '../config.ts'
import type { Certificate, ClientKey } from './client-auth.ts'
import type { Detours, GiveOlderSecret, Target } from './target.ts'

/** What the sandbox made for its stay: keys of demo clients, its own certificate, addresses. */
interface Made {
  clientKey: ClientKey
  clientCertificate: Certificate
  otherCertificate: Certificate
  proofKeys: CryptoKeyPair
  tlsCertificate: string
  detours: Detours
  giveOlderSecret: GiveOlderSecret
}

/**
 * The sandbox as a stranger sees it: its public addresses and the demo clients, whose secrets are
 * public but for the private keys, which were made at start, as were the detours. RFC 6749 §3.2 asks
 * for https; plain http on loopback is the sandbox's one departure.
 */
export function sandboxTarget(
  { sandbox }: Config,
  {
    clientKey,
    clientCertificate,
    otherCertificate,
    proofKeys,
    tlsCertificate,
    detours,
    giveOlderSecret,
  }: Made,
): Target {
  return {
    id: 'sandbox',
    issuer: sandbox.authUrl,
    tokenEndpoint: `${sandbox.authUrl}/token`,
    apiUrl: sandbox.apiUrl,
    jwksUri: `${sandbox.authUrl}/jwks`,
    introspectionEndpoint: `${sandbox.authUrl}/token/introspection`,
    revocationEndpoint: `${sandbox.authUrl}/token/revocation`,
    otherResource: `${sandbox.apiUrl}/reports`,
    tls: {
      tokenEndpoint: `${sandbox.authTlsUrl}/token`,
      introspectionEndpoint: `${sandbox.authTlsUrl}/token/introspection`,
      revocationEndpoint: `${sandbox.authTlsUrl}/token/revocation`,
      apiUrl: sandbox.apiTlsUrl,
      ca: tlsCertificate,
    },
    auths: [
      'client_secret_basic',
      'client_secret_post',
      'private_key_jwt',
      'self_signed_tls_client_auth',
      'none',
    ],
    client: { id: 'automation-framework', secret: 'local-dadar-0817-fast' },
    scope: 'orders:read',
    call: { method: 'GET', path: '/orders', body: null },
    more: {
      scope: 'orders:write',
      call: { method: 'POST', path: '/orders', body: { item: 'Vada pav', qty: 2 } },
    },
    detours,
    own: {
      token: ownAddress(sandbox.authUrl, sandbox.authPort),
      business: ownAddress(sandbox.apiUrl, sandbox.apiPort),
    },
    clients: {
      limited: { id: 'report-reader', secret: 'local-thane-0642-slow' },
      brief: { id: 'short-trip', secret: 'local-sion-0305-brief' },
      odd: { id: 'night-batch', secret: 'a+b/c%41d:e=' },
      expired: { id: 'old-pass', secret: 'local-matunga-1231-over' },
      barred: { id: 'no-counter', secret: 'local-parel-0530-closed' },
      opaque: { id: 'plain-ticket', secret: 'local-mulund-1010-plain' },
      slash: { id: 'slash-line', secret: 'local-vashi-0955-slash' },
      late: { id: 'slow-clock', secret: 'local-byculla-0715-late' },
      early: { id: 'fast-clock', secret: 'local-bandra-0745-early' },
      rushed: { id: 'rush-hour', secret: 'local-kurla-0900-packed' },
      signing: { id: 'key-holder', secret: null, key: clientKey },
      certified: {
        id: 'cert-holder',
        secret: null,
        certificate: clientCertificate,
        otherCertificate,
      },
      proving: { id: 'proof-holder', secret: 'local-kalyan-1120-proof', keys: proofKeys },
      rotating: {
        id: 'shift-change',
        secret: 'local-malad-1000-newer',
        giveOlderSecret,
      },
    },
  }
}

/**
 * Where one of the sandbox's servers itself is reached: at its public address as long as that is
 * plain http on loopback. A proxy elsewhere might lead a request by hand on, as its `Host` says.
 */
function ownAddress(publicUrl: string, port: number): string {
  const { protocol, hostname, origin } = new URL(publicUrl)
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
  return protocol === 'http:' && loopback ? origin : `http://127.0.0.1:${port}`
}
