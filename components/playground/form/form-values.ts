/** What the form holds, as typed: nothing is trimmed. */
export interface FormValues {
  id: string
  secret: string
  auth: string
  scopes: string[]
  /** Scopes that no tick stands for, as typed. */
  otherScope: string
  /** Empty: that of the demo exchange. */
  resource: string
  /** A token that is shown instead of asking for one; empty: one is asked for. */
  token: string
  method: string
  path: string
  body: string
}

/** The fields that a problem's pointer may name (RFC 6901), and the one each belongs to. */
export const fieldPointers: Record<string, keyof FormValues | undefined> = {
  '/client/id': 'id',
  '/client/secret': 'secret',
  '/client/auth': 'auth',
  '/token/scope': 'otherScope',
  '/token/resource': 'resource',
  '/token/value': 'token',
  '/call/method': 'method',
  '/call/path': 'path',
  '/call/body': 'body',
}

/** The sandbox's clients with a secret, which is no secret here. */
export const demoClients = [
  { id: 'automation-framework', secret: 'local-dadar-0817-fast' },
  { id: 'report-reader', secret: 'local-thane-0642-slow' },
  { id: 'night-batch', secret: 'a+b/c%41d:e=' },
  { id: 'short-trip', secret: 'local-sion-0305-brief' },
  { id: 'rush-hour', secret: 'local-kurla-0900-packed' },
] as const

/** The fields that stay empty unless a reader has something of their own to try. */
export const nothingMore = { otherScope: '', resource: '', token: '' } as const

/** The demo exchange: the main character asks for what it may have. */
export const demoValues: FormValues = {
  ...demoClients[0],
  auth: 'client_secret_basic',
  scopes: ['orders:read'],
  ...nothingMore,
  method: 'GET',
  path: '/orders',
  body: '{ "item": "Cutting chai", "qty": 4 }',
}

/** The ways of client authentication that the form offers: those of the sandbox. */
export const authMethods = [
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
  'self_signed_tls_client_auth',
  'none',
] as const

/** The clients that prove who they are without a secret, by their way of doing so. */
const holders: Record<string, string | undefined> = {
  private_key_jwt: 'key-holder',
  self_signed_tls_client_auth: 'cert-holder',
}

/**
 * What else changes in the form when another way of authentication is chosen: a key or a certificate
 * is one client's own, and it has no secret. Back again, the main character takes its place.
 */
export function withAuth({ id }: Pick<FormValues, 'id'>, auth: string): Partial<FormValues> {
  const holder = holders[auth]
  if (holder) return { auth, id: holder, secret: '' }
  return Object.values(holders).includes(id) ? { auth, ...demoClients[0] } : { auth }
}

/** The scopes that the sandbox's API knows. */
export const knownScopes = ['orders:read', 'orders:write'] as const

/** The methods of the API call, and whether one takes a body. */
export const methods: Record<string, { body: boolean }> = {
  GET: { body: false },
  HEAD: { body: false },
  POST: { body: true },
  PUT: { body: true },
  PATCH: { body: true },
  DELETE: { body: false },
}

/** All the scopes that a form asks for, as they are sent. */
export function scopeText({ scopes, otherScope }: Pick<FormValues, 'scopes' | 'otherScope'>) {
  return [...scopes, otherScope].filter(Boolean).join(' ')
}

/** The body of `POST /api/exchange` for a form and an experiment. No scope chosen: none is sent. */
export function exchangeBody(values: FormValues, experiment: string | undefined) {
  const { resource, token } = values
  return {
    client: { id: values.id, secret: values.secret, auth: values.auth },
    token: {
      scope: scopeText(values) || null,
      ...(resource && { resource }),
      ...(token && { value: token }),
    },
    call: {
      method: values.method,
      path: values.path,
      body: methods[values.method]?.body ? values.body : null,
    },
    ...(experiment && { experiment }),
  }
}

/** Whether the body of an exchange is that of the demo exchange. */
export function isDemo(body: unknown): boolean {
  return JSON.stringify(body) === JSON.stringify(exchangeBody(demoValues, undefined))
}

/** What around a secret is easily overlooked after pasting it. */
export type SecretEdge = 'space-start' | 'space-end' | 'line-start' | 'line-end'

/** The white space and line ends that a secret begins or ends with; they are kept as typed. */
export function secretEdges(secret: string): SecretEdge[] {
  const [start = ''] = /^\s*/.exec(secret) ?? []
  const [end = ''] = start === secret ? [] : (/\s*$/.exec(secret) ?? [])
  const edges: SecretEdge[] = []
  if (start) edges.push(/[\r\n]/.test(start) ? 'line-start' : 'space-start')
  if (end) edges.push(/[\r\n]/.test(end) ? 'line-end' : 'space-end')
  return edges
}
