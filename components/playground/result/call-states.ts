import type { Progress } from '#components/playground/store.ts'
import type { HarEntry, Recording } from '#lib/wire/har.ts'

/** The two servers, always in this order: Token API first, Business API second. */
export const servers = ['token', 'business'] as const

/** One of the two servers. */
export type ServerRole = (typeof servers)[number]

/** One server's side of the exchange. */
export interface Side {
  /** Its (last) call of the last run; none where it was not called, or nothing was run yet. */
  entry: HarEntry | undefined
  /** All calls to it, with their places in the run; the Token API revokes and introspects as well. */
  calls: readonly { entry: HarEntry; place: number }[]
  /** Whether there was a run. */
  ran: boolean
  /**
   * While a run is under way: this server is being called, waits for the other call, or is called
   * next, the other call being over.
   */
  busy?: 'under-way' | 'waiting' | 'next'
}

/** Both sides of the last run. */
export function sidesOf(result: { recording: Recording } | undefined): Record<ServerRole, Side> {
  const entries = result?.recording.log.entries ?? []
  const side = (role: ServerRole): Side => ({
    ran: result !== undefined,
    entry: entries.findLast(({ _call }) => _call === role),
    calls: entries
      .map((entry, index) => ({ entry, place: index + 1 }))
      .filter(({ entry }) => (entry._call === 'business') === (role === 'business')),
  })
  return { token: side('token'), business: side('business') }
}

/**
 * Both sides while a run is under way. A call that is over is shown; one that has begun is under way;
 * the other waits. Where nothing was heard yet the old run keeps the places.
 *
 * @param first - the server that is called first
 */
export function busySides(
  { calls, result }: Progress,
  old: Record<ServerRole, Side>,
  first: ServerRole,
): Record<ServerRole, Side> {
  const done = sidesOf(result)
  const side = (role: ServerRole): Side => {
    if (done[role].entry) return done[role]
    const begun = calls.length ? calls.includes(role) : role === first
    if (begun) return { ...old[role], busy: 'under-way' }
    return { ...old[role], busy: result ? 'next' : 'waiting' }
  }
  return { token: side('token'), business: side('business') }
}
