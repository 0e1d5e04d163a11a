import { compareEntry, lineLabel } from './compare.ts'
import type { HarEntry, Recording } from './har.ts'

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

/** Lines of the demo exchange that can be blamed, by server; then a line that it has not, and none. */
export const blamable = {
  token: ['start', 'host', 'authorization', 'content-type', 'grant_type', 'scope', 'resource'],
  business: ['start', 'host', 'authorization', 'user-agent'],
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
  const lines = good ? changedLines(run, good) : []
  const isNew = (line: string) => {
    const [server = '', name] = line.split(' ')
    return !(blamable[server as 'token' | 'business'] as readonly string[]).includes(name ?? '')
  }
  const line =
    guess.line === 'none'
      ? lines.length === 0
      : guess.line === 'new'
        ? lines.some(isNew)
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

/** The lines of the requests that say something else than in the good run, each once. */
function changedLines(run: Recording, good: Recording): string[] {
  const lines = run.log.entries.flatMap((entry) =>
    (compareEntry(entry, run, good)?.request ?? [])
      .filter(({ sign, part }) => sign !== undefined && part !== 'empty')
      .flatMap((row) => {
        const names = row.pieces.filter(({ tone }) => tone === 'name')
        const labels = row.part === 'body' && names.length > 1 ? names.map(({ text }) => text) : []
        const name = row.part === 'start' ? 'start' : lineLabel(row)
        return (labels.length ? labels : name ? [name.toLowerCase()] : []).map(
          (label) => `${entry._call} ${label}`,
        )
      }),
  )
  return [...new Set(lines)]
}
