import type { JWK } from 'jose'
import type { ClientMetadata } from 'oidc-provider'

/** A client's way of proving who it is (RFC 7591 §2, `token_endpoint_auth_method`). */
export type AuthMethod =
  | 'client_secret_basic'
  | 'client_secret_post'
  | 'private_key_jwt'
  | 'self_signed_tls_client_auth'

/** What is special about a demo client and its tokens. */
interface ClientRules {
  /** The ways it may prove who it is. */
  methods: readonly AuthMethod[]
  /** Its assertions are for the issuer and no other name of the server (rfc7523bis). */
  issuerOnly?: true
  /** Older secrets may be alive beside the present one (RFC 9700 §2.5 would rather have none). */
  rotates?: true
  /** Its DPoP proofs must hold a fresh nonce (RFC 9449 §8). */
  nonce?: true
  /** Seconds its tokens live, where it is not the usual time. */
  tokenTtl?: number
  /** Tokens it may have a minute, where that is limited. */
  tokensPerMinute?: number
  /** Its tokens are no JWTs: whoever wants to know more asks the server (RFC 7662). */
  opaque?: true
  /** Seconds by which the clock that stamps its tokens is wrong. */
  clock?: number
  /** Its tokens name the issuer with a slash at the end. */
  slash?: true
}

/** One of the demo clients. */
interface DemoClient extends ClientRules {
  id: string
  /** None where a key pair or a certificate takes its place. */
  secret?: string
  scope: string
  /** Metadata that is its own. */
  metadata?: Partial<ClientMetadata>
}

/** The client that proves itself by a certificate. */
export const certifiedClient = 'cert-holder'

/** The client whose secret is being changed. */
export const rotatingClient = 'shift-change'

const either: readonly AuthMethod[] = ['client_secret_basic', 'client_secret_post']

const demoClients: readonly DemoClient[] = [
  {
    id: 'automation-framework',
    secret: 'local-dadar-0817-fast',
    scope: 'orders:read orders:write',
    methods: either,
  },
  {
    id: 'report-reader',
    secret: 'local-thane-0642-slow',
    scope: 'orders:read',
    methods: ['client_secret_basic'],
  },
  { id: 'night-batch', secret: 'a+b/c%41d:e=', scope: 'orders:read', methods: either },
  {
    id: 'short-trip',
    secret: 'local-sion-0305-brief',
    scope: 'orders:read',
    methods: either,
    tokenTtl: 2,
  },
  {
    id: 'rush-hour',
    secret: 'local-kurla-0900-packed',
    scope: 'orders:read',
    methods: either,
    tokensPerMinute: 10,
  },
  { id: 'key-holder', scope: 'orders:read', methods: ['private_key_jwt'], issuerOnly: true },
  {
    id: certifiedClient,
    scope: 'orders:read',
    methods: ['self_signed_tls_client_auth'],
    metadata: { tls_client_certificate_bound_access_tokens: true },
  },
  {
    id: 'proof-holder',
    secret: 'local-kalyan-1120-proof',
    scope: 'orders:read',
    methods: either,
    nonce: true,
    metadata: { dpop_bound_access_tokens: true },
  },
  {
    id: rotatingClient,
    secret: 'local-malad-1000-newer',
    scope: 'orders:read',
    methods: either,
    rotates: true,
  },
  {
    id: 'old-pass',
    secret: 'local-matunga-1231-over',
    scope: 'orders:read',
    methods: either,
    // The last second of 31 December 2025 in India.
    metadata: { client_secret_expires_at: 1_767_205_799 },
  },
  {
    id: 'no-counter',
    secret: 'local-parel-0530-closed',
    scope: 'orders:read',
    methods: either,
    metadata: { grant_types: [] },
  },
  {
    id: 'slow-clock',
    secret: 'local-byculla-0715-late',
    scope: 'orders:read',
    methods: either,
    clock: -900,
  },
  {
    id: 'fast-clock',
    secret: 'local-bandra-0745-early',
    scope: 'orders:read',
    methods: either,
    clock: 900,
  },
  {
    id: 'slash-line',
    secret: 'local-vashi-0955-slash',
    scope: 'orders:read',
    methods: either,
    slash: true,
  },
  {
    id: 'plain-ticket',
    secret: 'local-mulund-1010-plain',
    scope: 'orders:read',
    methods: either,
    opaque: true,
  },
]

/** The business API as a client: it gets no tokens, it asks about them (RFC 7662 §2.1). */
export const apiClientId = 'orders-api'

/** The public halves of the keys that clients without a secret prove themselves with. */
export interface PublicKeys {
  /** Of the client that signs (RFC 7523 §2.2). */
  signing: JWK
  /** Of the client that shows a certificate, with the certificate in it (RFC 8705 §2.2). */
  certificate: JWK
}

/**
 * The demo clients as the authorization server registers them, and the business API.
 *
 * @param apiSecret - the business API's
 */
export function demoClientMetadata(
  { signing, certificate }: PublicKeys,
  apiSecret: string,
): ClientMetadata[] {
  const demo = demoClients.map(({ id, secret, scope, methods: [method], metadata }) => ({
    client_id: id,
    scope,
    redirect_uris: [],
    ...(secret
      ? { client_secret: secret }
      : {
          token_endpoint_auth_method: method,
          jwks: { keys: [method === 'private_key_jwt' ? signing : certificate] },
        }),
    ...metadata,
  }))
  const api = {
    client_id: apiClientId,
    client_secret: apiSecret,
    redirect_uris: [],
    grant_types: [],
  }
  return [...demo, api]
}

/** How the ids of a group's clients begin. */
export function beginningOf(group: string): string {
  return `class-${group}-`
}

/** The group of a client that was made for a class, by its id. */
export function groupOf(clientId: string): string | undefined {
  return /^class-([0-9a-f]{16})-/.exec(clientId)?.[1]
}

/** What is special about a client: demo clients by the table above, registered ones by default. */
export function clientRules(clientId: string): ClientRules | undefined {
  if (groupOf(clientId)) return { methods: either }
  return demoClients.find((client) => client.id === clientId)
}
