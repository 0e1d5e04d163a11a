import type { Certificate } from './client-auth.ts'

/** What an exchange is made of. Each step sends one call, records it, and outlives any answer. */
export interface Steps {
  /**
   * Asks for a token, or takes the one that was given.
   *
   * @param secret - instead of the client's
   * @returns the token; `null` where the call is to be made without one; nothing where none came
   */
  getToken(secret?: string): Promise<string | null | undefined>
  /**
   * Calls the API; without a header where the token is `null`.
   *
   * @param certificate - shown instead of the client's; `null`: none
   */
  callApi(token: string | null, certificate?: Certificate | null): Promise<void>
  /** Gives a token back (RFC 7009 §2.1). */
  revoke(token: string): Promise<void>
  /** Asks whether a token is still good (RFC 7662 §2.1). */
  introspect(token: string): Promise<void>
  /** Verifies a token with the authorization server's public keys (RFC 9068 §4). */
  verify(token: string): Promise<void>
}

/** The exchange as it usually goes: no token, no business call. */
export async function inTurn({ getToken, callApi }: Steps): Promise<void> {
  const token = await getToken()
  if (token !== undefined) await callApi(token)
}
