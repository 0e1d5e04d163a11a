import { type OverlaidLine, overlay } from './difference.ts'
import type { HarEntry, Recording } from './har.ts'
import { requestLines, responseLines } from './lines.ts'
import { ticketOf } from './ticket.ts'

/** One call laid over the same call of another run. */
export interface Comparison {
  request: OverlaidLine[]
  /** Empty where no answer came. */
  response: OverlaidLine[]
}

/**
 * Lays a call of a run over the same call of another run. A token is new in every run: the other
 * run's stands for this one's, so that what a run does to its own token is seen.
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
  const before = renewed(counterpart, other, run)
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

function renewed(entry: HarEntry, from: Recording, to: Recording): HarEntry {
  const [old, fresh] = [ticketOf(from), ticketOf(to)]
  if (!old || !fresh || (old.jwt === undefined) !== (fresh.jwt === undefined)) return entry
  return JSON.parse(JSON.stringify(entry).replaceAll(old.token, fresh.token)) as HarEntry
}
