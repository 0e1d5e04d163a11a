import type { KoaContextWithOIDC } from 'oidc-provider'
import { clientRules } from '#lib/sandbox/auth/clients.ts'

/** A JWT access token just before it is signed. */
interface Unsigned {
  payload: Record<string, unknown>
}

/**
 * Writes into a token what makes some demo clients' tokens special: times from a clock that is
 * wrong, with `nbf` (RFC 7519 §4.1.5) so that a token from the future is known as one, or the
 * issuer with a slash at its end, which is another issuer (RFC 9068 §4).
 */
export function stampTokens(
  _ctx: KoaContextWithOIDC,
  { clientId }: { clientId?: string },
  token: Unsigned,
): void {
  const { clock, slash } = clientRules(clientId ?? '') ?? {}
  const { iss, iat, exp } = token.payload
  if (slash) token.payload.iss = `${iss}/`
  if (clock) {
    const stamped = Number(iat) + clock
    Object.assign(token.payload, { iat: stamped, nbf: stamped, exp: Number(exp) + clock })
  }
}
