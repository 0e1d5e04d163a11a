import type { Language } from '#lib/i18n/languages.ts'
import { exchangeAddress } from '#lib/session/mark.ts'
import type { ExchangeStep, Recording } from '#lib/wire/har.ts'

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
 * @param onStep - told each call as it begins and as it is over
 */
export async function requestExchange(
  body: unknown,
  lang: Language,
  signal: AbortSignal,
  onStep?: (step: ExchangeStep) => void,
): Promise<ExchangeAnswer> {
  const deadline = AbortSignal.timeout(patience)
  try {
    const request = {
      method: 'POST',
      headers: {
        Accept: 'application/x-ndjson',
        'Accept-Language': lang,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, deadline]),
    }
    const asked = await fetch(exchangeAddress(), request)
    // A session that is over is no reason not to run.
    const over = asked.status === 403 || asked.status === 404
    const response = over ? await fetch('/api/exchange', request) : asked
    if (!response.ok) return { problem: await refusal(response, lang) }
    for await (const line of linesOf(response)) {
      const step = JSON.parse(line) as ExchangeStep | Recording
      if ('log' in step) return { recording: step }
      if (!signal.aborted) onStep?.(step)
    }
    return { problem: { kind: 'unreachable' } }
  } catch {
    if (signal.aborted) return { cancelled: true }
    if (deadline.aborted) return { problem: { kind: 'timeout' } }
    return { problem: { kind: navigator.onLine ? 'unreachable' : 'offline' } }
  }
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true }
    const lines = (rest + (value ?? '')).split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    yield* lines.filter((line) => line.trim())
    if (done) return
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
