import { type OverlaidLine, overlay } from './difference.ts'
import type { HarEntry, HarResponse, Recording } from './har.ts'
import { headerValue } from './headers.ts'
import { requestLines, responseLines } from './lines.ts'
import { ticketOf } from './ticket.ts'

/** One call laid over the same call of another run. */
export interface Comparison {
  request: OverlaidLine[]
  /** Empty where no answer came. */
  response: OverlaidLine[]
}

/**
 * Lays a call of a run over the same call of another run. A token is new in every run, and so is the
 * address of what was made: this run's stand for the other's, so that what a run does to its own is
 * seen.
 *
 * @param entry - a call of `run`
 * @returns undefined where the other run made no such call
 */
export function compareEntry(
  entry: HarEntry,
  run: Recording,
  other: Recording,
): Comparison | undefined {
  const ofRole = ({ log }: Recording) => log.entries.filter(({ _call }) => _call === entry._call)
  const counterparts = ofRole(other)
  const counterpart = counterparts[ofRole(run).indexOf(entry)] ?? counterparts.at(-1)
  if (!counterpart) return undefined
  const before = renewed(counterpart, [
    newToken(other, run),
    newName(counterpart.response, entry.response),
  ])
  const response = responseLines(entry)
  return {
    request: overlay(requestLines(before), requestLines(entry)),
    response: response.length ? overlay(responseLines(before), response) : [],
  }
}

/** How many rows of a message differ; one that says something else counts once. */
export function countChanges(rows: readonly OverlaidLine[]): number {
  return rows.filter(({ sign }, place) => {
    if (sign === 'missing') return rows[place + 1]?.sign !== 'changed'
    return sign !== undefined
  }).length
}

/** A text of the other run, and the one that stands for it in this run. */
type Renewal = readonly [old: string, fresh: string] | undefined

function renewed(entry: HarEntry, renewals: readonly Renewal[]): HarEntry {
  const text = renewals.reduce(
    (rest, renewal) => (renewal ? rest.replaceAll(renewal[0], () => renewal[1]) : rest),
    JSON.stringify(entry),
  )
  return JSON.parse(text) as HarEntry
}

function newToken(from: Recording, to: Recording): Renewal {
  const [old, fresh] = [ticketOf(from), ticketOf(to)]
  return old && fresh && (old.jwt === undefined) === (fresh.jwt === undefined)
    ? [old.token, fresh.token]
    : undefined
}

/** What was made has a name of its own each time: the end of its address (RFC 9110 §15.3.2). */
function newName(from: HarResponse, to: HarResponse): Renewal {
  const address = ({ status, headers }: HarResponse) =>
    status === 201 ? headerValue(headers, 'location') : undefined
  const [old, fresh] = [address(from)?.split('/').at(-1), address(to)?.split('/').at(-1)]
  return old && fresh ? [old, fresh] : undefined
}
