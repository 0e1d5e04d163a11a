import type { Language } from '#lib/i18n/languages.ts'
import { hearServerTime } from './server-clock.ts'

/** Why something was not done: refused in the server's words, or the server did not answer. */
export type SessionProblem =
  | { kind: 'refused'; code: string; title: string; detail: string; lang: Language }
  | { kind: 'unreachable' | 'failed' }

/** What an address answered, or why it did not. Nothing here throws. */
export type Answer<Data> = { data: Data } | { problem: SessionProblem }

const patience = 20_000

/**
 * Asks an address of the app's sessions.
 *
 * @param path - after `/api/session`
 * @param lang - the language that problems are told in
 * @param body - what to send, as JSON
 * @param key - the operator's key (RFC 6750 §2.1)
 */
export async function ask<Data = undefined>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  { lang, body, key }: { lang: Language; body?: object; key?: string | undefined },
): Promise<Answer<Data>> {
  try {
    const response = await fetch(`/api/session${path}`, {
      method,
      headers: {
        'Accept-Language': lang,
        ...(body && { 'Content-Type': 'application/json' }),
        ...(key && { Authorization: `Bearer ${key}` }),
      },
      body: body && JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    hearServerTime(response.headers.get('date'))
    if (!response.ok) return { problem: await refusal(response, lang) }
    const text = await response.text()
    return { data: (text ? JSON.parse(text) : undefined) as Data }
  } catch {
    return { problem: { kind: 'unreachable' } }
  }
}

async function refusal(response: Response, lang: Language): Promise<SessionProblem> {
  const told = (await response.json().catch(() => ({}))) as Record<string, unknown>
  const { code, title, detail } = told
  return typeof code === 'string' && typeof title === 'string' && typeof detail === 'string'
    ? { kind: 'refused', code, title, detail, lang }
    : { kind: 'failed' }
}

/** The code of a refusal, if it is one. */
export function refusalCode(problem: SessionProblem): string | undefined {
  return problem.kind === 'refused' ? problem.code : undefined
}
