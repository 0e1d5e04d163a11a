import type { CallRole, HarEntry, Recording } from '#lib/wire/har.ts'

/** What the servers' own record says of an exchange. */
export interface Verdict {
  /** Status of the last call of each role; null: not called; 0: no answer. */
  token: number | null
  business: number | null
  /** The check that refused the last call. */
  failed: string | null
  /** Whether the servers' accounts show that a token was given, and that the API took it. */
  ticket: boolean
  arrived: boolean
  /** How long all calls took, in ms. */
  duration: number
}

/**
 * Reads how an exchange went from the recording that was made here and the servers' own accounts
 * of it, never from anything a browser says. A call of which no server knows proves nothing.
 *
 * @param recording - with the checks joined to it
 */
export function judge({ log: { entries } }: Recording): Verdict {
  const token = lastOf(entries, 'token')
  const business = lastOf(entries, 'business')
  const failed = entries.at(-1)?._checks?.find(({ outcome }) => outcome === 'failed')
  return {
    token: token?.response.status ?? null,
    business: business?.response.status ?? null,
    failed: failed?.id ?? null,
    ticket: passed(token),
    arrived: passed(business),
    duration: Math.round(entries.reduce((sum, { time }) => sum + Math.max(0, time), 0)),
  }
}

function lastOf(entries: HarEntry[], role: CallRole): HarEntry | undefined {
  return entries.findLast(({ _call }) => _call === role)
}

function passed(entry: HarEntry | undefined): boolean {
  const status = entry?.response.status ?? 0
  const checks = entry?._checks ?? []
  const fine = checks.length > 0 && checks.every(({ outcome }) => outcome !== 'failed')
  return status >= 200 && status < 300 && fine
}
