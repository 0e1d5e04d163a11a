/** Who the API is at the authorization server. */
export interface ApiClient {
  id: string
  secret: string
}

/** What an authorization server says of a token (RFC 7662 §2.2). */
export type Introspect = (token: string) => Promise<Record<string, unknown>>

/** Milliseconds that the API waits for the answer. */
const patience = 2_000

/**
 * Asks the issuer about a token, as a client with a secret of its own (RFC 7662 §2.1).
 *
 * @returns the answer; the function throws where none is to be had, which is no fault of the token
 */
export function introspector(issuer: string, { id, secret }: ApiClient): Introspect {
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`

  return async (token) => {
    const response = await fetch(`${issuer}/token/introspection`, {
      method: 'POST',
      headers: { authorization },
      body: new URLSearchParams({ token }),
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) throw new Error(`introspection answered ${response.status}`)
    return (await response.json()) as Record<string, unknown>
  }
}
