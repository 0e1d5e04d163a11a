import type { Language } from '#lib/i18n/languages.ts'

/** Why something was not done, as the words know it. */
export type SessionProblem =
  | { kind: 'unknown' | 'closed' | 'key' | 'stranger' | 'unreachable' | 'failed' }
  | { kind: 'too-many'; seconds: number }

/** What an address answered, or why it did not. Nothing here throws. */
export type Answer<Data> = { data: Data } | { problem: SessionProblem }

const patience = 20_000

/**
 * Asks an address of the app's sessions.
 *
 * @param path - after `/api/session`
 * @param body - what to send, as JSON
 * @param lang - the language that problems are told in
 */
export async function ask<Data = undefined>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  { body, lang }: { body?: object; lang?: Language } = {},
): Promise<Answer<Data>> {
  try {
    const response = await fetch(`/api/session${path}`, {
      method,
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(lang && { 'Accept-Language': lang }),
      },
      body: body && JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) return { problem: refusal(response) }
    const text = await response.text()
    return { data: (text ? JSON.parse(text) : undefined) as Data }
  } catch {
    return { problem: { kind: 'unreachable' } }
  }
}

function refusal({ status, headers }: Response): SessionProblem {
  switch (status) {
    case 401:
      return { kind: 'stranger' }
    case 403:
      return { kind: 'key' }
    case 404:
    case 410:
      return { kind: 'unknown' }
    case 409:
      return { kind: 'closed' }
    case 429:
    case 503:
      return { kind: 'too-many', seconds: Number(headers.get('Retry-After')) || 10 }
    default:
      return { kind: 'failed' }
  }
}
