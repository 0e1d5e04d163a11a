import type { ClientMetadata } from 'oidc-provider'

/** A client's way of proving who it is (RFC 7591 §2, `token_endpoint_auth_method`). */
export type AuthMethod = 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt'

/** One of the demo clients. */
interface DemoClient {
  id: string
  secret: string
  scope: string
  /** The ways it may prove who it is. */
  methods: readonly AuthMethod[]
  /** Seconds its tokens live, where it is not the usual time. */
  tokenTtl?: number
  /** Tokens it may have a minute, where that is limited. */
  tokensPerMinute?: number
}

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
]

/** The demo clients as the authorization server registers them. */
export const demoClientMetadata: ClientMetadata[] = demoClients.map(({ id, secret, scope }) => ({
  client_id: id,
  client_secret: secret,
  scope,
  redirect_uris: [],
}))

/** What is special about a client: demo clients by the table above, registered ones by default. */
export function clientRules(
  clientId: string,
): Omit<DemoClient, 'id' | 'secret' | 'scope'> | undefined {
  return demoClients.find((client) => client.id === clientId)
}
