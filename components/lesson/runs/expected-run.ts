import type { Recording } from '#lib/wire/har.ts'

/** A run and the statuses that the lesson's words count on; null: this server is not called. */
export interface ExpectedRun {
  /** The experiment; null is the demo exchange. */
  experiment: string | null
  token: number | null
  business: number | null
}

/**
 * Whether the answers were those that the lesson speaks of. If not (a server is down, say), the page
 * must not go on as if they were.
 *
 * @param recordings - one for each run, in the same order
 */
export function wentAsExpected(runs: ExpectedRun[], recordings: Recording[]): boolean {
  return runs.every(({ token, business }, index) => {
    const { entries } = recordings[index]?.log ?? { entries: [] }
    const status = (role: 'token' | 'business') =>
      entries.findLast((entry) => entry._call === role)?.response.status ?? null
    return status('token') === token && status('business') === business
  })
}
