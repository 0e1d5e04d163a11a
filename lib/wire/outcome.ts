import { failedCheck } from './checks.ts'
import type { CallRole, ExperimentSummary, HarEntry, Recording } from './har.ts'
import { headerValue } from './headers.ts'

/**
 * The id of what is to be said about how a call ended: the first that has words among
 * `experiment.<id>`, `<role>.<failed check>`, `<role>.<error code>`, `<role>.<status>`;
 * of a request by hand that the server did not begin to check `raw.<status>`;
 * where the answer is not complete `<role>.timeout`, `too-large`, `cut` or `not-http`, and where none
 * came at all `<role>.unreachable`. A request by hand has words of its own for those first: `raw.timeout`, …
 *
 * @param outcomes - the outcomes that have words, by id
 * @param experiment - what was run; its words are for the ending it foresees, and for no other
 */
export function outcomeId(
  entry: HarEntry,
  outcomes: Readonly<Record<string, unknown>>,
  experiment?: ExperimentSummary,
): string | undefined {
  return candidates(entry, experiment).find((id) => Object.hasOwn(outcomes, id))
}

/**
 * The call that decides how an exchange ended: the first that got no answer or an error and that no
 * later call to the same server made good (with the nonce it wanted, say: RFC 9449 §8), else the last.
 */
export function decisiveEntry({ log: { entries } }: Recording): HarEntry | undefined {
  const isMadeGood = ({ _call }: HarEntry, later: HarEntry[]) =>
    later.some((entry) => entry._call === _call && !hasFailed(entry))
  const decides = (entry: HarEntry, at: number) =>
    hasFailed(entry) && !isMadeGood(entry, entries.slice(at + 1))
  return entries.find(decides) ?? entries.at(-1)
}

/** Whether a call brought no answer, not a whole one, or an error. */
export function hasFailed({ response, _error }: HarEntry): boolean {
  return _error !== undefined || response.status === 0 || response.status >= 400
}

/**
 * The error code of an answer: `error` of a JSON body (RFC 6749 §5.2), else that of a Bearer
 * challenge (RFC 6750 §3). Survives bodies that are not JSON and malformed challenges.
 */
export function errorCode({ response }: HarEntry): string | undefined {
  return bodyError(response.content.text) ?? challengeError(response.headers)
}

/** The recorder's codes for an answer that began but did not end as it should. */
const breaks = new Map([
  ['TIMEOUT', 'timeout'],
  ['TOO_LARGE', 'too-large'],
  ['ECONNRESET', 'cut'],
  ['NOT_HTTP', 'not-http'],
])

function candidates(entry: HarEntry, experiment?: ExperimentSummary): string[] {
  const role = entry._call
  const foreseen: Partial<Record<CallRole, number | null>> = experiment?.expected ?? {}
  const ids =
    experiment && foreseen[role] === entry.response.status ? [`experiment.${experiment.id}`] : []
  const broken = entry._error && breaks.get(entry._error.code)
  if (broken) ids.push(...(entry._raw ? [`raw.${broken}`] : []), `${role}.${broken}`)
  if (entry._raw && !entry._checks) ids.push(`raw.${entry.response.status}`)
  if (entry.response.status === 0) return [...ids, `${role}.unreachable`]
  const check = failedCheck(entry)?.id
  const code = errorCode(entry)
  if (check) ids.push(`${role}.${check}`)
  if (code) ids.push(`${role}.${code}`)
  return [...ids, `${role}.${entry.response.status}`]
}

function bodyError(text = ''): string | undefined {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body !== 'object' || body === null || !('error' in body)) return undefined
    return typeof body.error === 'string' ? body.error : undefined
  } catch {
    return undefined
  }
}

function challengeError(headers: HarEntry['response']['headers']): string | undefined {
  const challenge = headerValue(headers, 'www-authenticate') ?? ''
  return /(?:^|[\s,])error="?([\w.-]+)/i.exec(challenge)?.[1]
}
