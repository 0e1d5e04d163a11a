import { inject } from 'vitest'

/** The demo clients, as the contract lists them. */
export const secrets = {
  'automation-framework': 'local-dadar-0817-fast',
  'report-reader': 'local-thane-0642-slow',
  'night-batch': 'a+b/c%41d:e=',
  'short-trip': 'local-sion-0305-brief',
  'rush-hour': 'local-kurla-0900-packed',
} as const

export type DemoClient = keyof typeof secrets

/** The two servers' addresses. */
export const auth = () => inject('authUrl')
export const api = () => inject('apiUrl')

/** The same two over TLS. */
export const authTls = () => inject('authTlsUrl')
export const apiTls = () => inject('apiTlsUrl')

/** `Authorization: Basic` with both halves form-encoded first (RFC 6749 §2.3.1). */
export function basic(id: string, secret: string): string {
  const encode = (text: string) => new URLSearchParams({ x: text }).toString().slice(2)
  return `Basic ${btoa(`${encode(id)}:${encode(secret)}`)}`
}

/** The header of a demo client. */
export const as = (id: DemoClient) => ({ authorization: basic(id, secrets[id]) })

/** Posts a form to the authorization server. */
export function post(
  path: string,
  form: Record<string, string> | [string, string][] | string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(auth() + path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
  })
}

/** Asks the token endpoint. `grant_type` is there unless the form says otherwise. */
export function ask(form: Record<string, string> = {}, headers: Record<string, string> = {}) {
  return post('/token', { grant_type: 'client_credentials', ...form }, headers)
}

/** An answer's JSON, whatever its shape. */
export async function json(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>
}

/** A token for the business API. */
export async function tokenFor(
  id: DemoClient = 'automation-framework',
  form: Record<string, string> = {},
): Promise<string> {
  const answer = await json(await ask(form, as(id)))
  return String(answer.access_token)
}

/** Calls the business API with a token. */
export function call(path: string, token: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) }
  return fetch(api() + path, { ...init, headers })
}

/** A new client of its own for a test: registered, and as a header. */
export async function register(metadata: Record<string, unknown> = {}) {
  const response = await postJson(`${auth()}/reg`, {
    grant_types: ['client_credentials'],
    ...metadata,
  })
  const client = await json(response)
  const authorization = basic(String(client.client_id), String(client.client_secret))
  return { client, headers: { authorization } }
}

/** Posts JSON. */
export function postJson(url: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}
