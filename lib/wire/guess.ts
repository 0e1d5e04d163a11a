import { compareEntry } from './compare.ts'
import type { OverlaidLine } from './difference.ts'
import type { HarEntry, Recording } from './har.ts'
import { lineName } from './stable-text.ts'

/** What a reader expects of a run before it; what was left open is absent. */
export interface Guess {
  /** A status, `0` for no answer, `null` for never called. */
  token?: string
  business?: string
  /** The request's line that is to blame: one of `blamable`. */
  line?: string
}

/** Statuses that can be guessed, by server. */
export const guessable = {
  token: ['200', '400', '401', '405', '429', '0', 'null'],
  business: ['200', '201', '400', '401', '403', '404', '0', 'null'],
} as const

/**
 * Lines of the demo exchange that can be blamed, by server; then a line that it has not, and none. The
 * lines of the run itself are not known before it, and would tell which server it never calls.
 */
export const blamable = {
  token: [
    'start',
    'host',
    'accept',
    'authorization',
    'content-type',
    'user-agent',
    'grant_type',
    'scope',
    'resource',
  ],
  business: ['start', 'host', 'accept', 'authorization', 'user-agent'],
  other: ['new', 'none'],
} as const

/** How a guess and a run compare. */
export interface Verdict {
  guess: Guess
  /** The statuses that came, as they are guessed. */
  token: string
  business: string
  /** The request lines that differ from the good run, as `token authorization`. */
  lines: string[]
  right: { token: boolean; business: boolean; line: boolean }
}

/** Sets a guess beside the run it was made for. */
export function judge(guess: Guess, run: Recording, good: Recording | undefined): Verdict {
  const token = statusOf(run, 'token')
  const business = statusOf(run, 'business')
  const changed = good ? changedLines(run, good) : []
  const lines = changed.map(({ line }) => line)
  const line =
    guess.line === 'none'
      ? lines.length === 0
      : guess.line === 'new'
        ? changed.some(({ added }) => added)
        : lines.includes(guess.line ?? '')
  return {
    guess,
    token,
    business,
    lines,
    right: { token: guess.token === token, business: guess.business === business, line },
  }
}

function statusOf({ log }: Recording, role: HarEntry['_call']): string {
  return String(log.entries.findLast(({ _call }) => _call === role)?.response.status ?? null)
}

/** A request's line that is not as in the good run, and whether that run has none of its name. */
interface ChangedLine {
  line: string
  added: boolean
}

/** Each once. The length of a body is none: it only follows from the others. */
function changedLines(run: Recording, good: Recording): ChangedLine[] {
  const lines = run.log.entries.flatMap((entry) =>
    (compareEntry(entry, run, good)?.request ?? []).flatMap((row) =>
      namesOf(row).map((name) => ({ line: `${entry._call} ${name}`, added: row.sign === 'added' })),
    ),
  )
  return [...new Map(lines.map((one) => [one.line, one])).values()]
}

function namesOf(row: OverlaidLine): string[] {
  if (row.sign === undefined) return []
  if (row.part === 'start') return ['start']
  // A row of what is gone may hold several names.
  const names = row.pieces.filter(({ tone }) => tone === 'name').map(({ text }) => text)
  const gone = row.sign === 'missing' && names.length > 1
  const name = lineName(row)?.toLowerCase()
  return (gone ? names : name ? [name] : []).filter((one) => one !== 'content-length')
}
