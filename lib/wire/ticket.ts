import type { HarEntry, Recording } from './har.ts'
import { type DecodedJwt, decodeJwt } from './jwt.ts'

/** What is printed on the ticket: the token that an exchange was given. */
export interface Ticket {
  token: string
  /** How it is shown, from the answer (`token_type`, RFC 6749 §7.1). */
  type?: string
  jwt?: DecodedJwt
  /** Who issued it (`iss`); absent for an opaque token, like all that only the token itself says. */
  issuer?: string
  clientId?: string
  audience?: string
  /** Claim, or the answer's `scope` (RFC 6749 §5.1). */
  scope?: string
  /** Seconds it lives, from the answer (`expires_in`). */
  lifetime?: number
  /** Milliseconds from the token's arrival to the end of the exchange. */
  age: number
}

/** The last token of an exchange, or undefined where none was given. */
export function ticketOf({ log }: Recording): Ticket | undefined {
  const entry = log.entries.findLast(
    ({ _call, response }) => _call === 'token' && response.status < 300,
  )
  const answer = entry && tokenAnswer(entry)
  if (!entry || !answer) return undefined
  const jwt = decodeJwt(answer.access_token)
  const end = Math.max(...log.entries.map(endOf))
  return {
    token: answer.access_token,
    type: text(answer.token_type),
    jwt,
    issuer: text(jwt?.payload.iss),
    clientId: text(jwt?.payload.client_id),
    audience: text(jwt?.payload.aud),
    scope: text(jwt?.payload.scope) ?? text(answer.scope),
    lifetime: typeof answer.expires_in === 'number' ? answer.expires_in : undefined,
    age: end - endOf(entry),
  }
}

function endOf({ startedDateTime, time }: HarEntry): number {
  return Date.parse(startedDateTime) + Math.max(0, time)
}

function tokenAnswer({ response }: HarEntry) {
  try {
    const body = JSON.parse(response.content.text ?? '') as Record<string, unknown> | null
    const token = body?.access_token
    return typeof token === 'string'
      ? ({ ...body, access_token: token } as {
          access_token: string
          token_type?: unknown
          expires_in?: unknown
          scope?: unknown
        })
      : undefined
  } catch {
    return undefined
  }
}

function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' ? value : undefined
}
