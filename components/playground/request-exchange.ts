import type { Language } from '#lib/i18n/languages.ts'
import type { Recording } from '#lib/wire/har.ts'

/** Why there is no recording. */
export type Problem =
  | { kind: 'fields'; lang: Language; errors: { pointer: string; detail: string }[] }
  | { kind: 'too-many'; seconds: number }
  | { kind: 'offline' | 'unreachable' | 'timeout' | 'failed' }

/** What came of asking: a recording, a problem to show, or nothing, because it was cancelled. */
export type ExchangeAnswer = { recording: Recording } | { problem: Problem } | { cancelled: true }

/** A little more than the server allows itself. */
const patience = 20_000

/**
 * Asks the app for an exchange. Never throws: whatever went wrong is in the answer.
 *
 * @param body - the body of `POST /api/exchange`
 * @param lang - the language in which problems are told
 * @param signal - cancels
 */
export async function requestExchange(
  body: unknown,
  lang: Language,
  signal: AbortSignal,
): Promise<ExchangeAnswer> {
  const deadline = AbortSignal.timeout(patience)
  try {
    const response = await fetch('/api/exchange', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': lang },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, deadline]),
    })
    if (response.ok) return { recording: (await response.json()) as Recording }
    return { problem: await refusal(response, lang) }
  } catch {
    if (signal.aborted) return { cancelled: true }
    if (deadline.aborted) return { problem: { kind: 'timeout' } }
    return { problem: { kind: navigator.onLine ? 'unreachable' : 'offline' } }
  }
}

async function refusal(response: Response, lang: Language): Promise<Problem> {
  if (response.status === 429) {
    return { kind: 'too-many', seconds: Number(response.headers.get('Retry-After')) || 60 }
  }
  const problem = (await response.json().catch(() => ({}))) as {
    errors?: { pointer: string; detail: string }[]
  }
  return problem.errors?.length
    ? { kind: 'fields', lang, errors: problem.errors }
    : { kind: 'failed' }
}
