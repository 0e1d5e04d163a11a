import type { CallRole, ExperimentSummary, HarEntry } from '#lib/wire/har.ts'
import type { PlaygroundState } from './store.ts'

/** The two servers, always in this order: Token API first, Business API second. */
export type ServerRole = 'token' | 'business'

/** One server's side of the exchange. */
export interface Side {
  /** Its (last) call of the last run; none where it was not called, or nothing was run yet. */
  entry: HarEntry | undefined
  /** Whether there was a run. */
  ran: boolean
  /** While a run is under way: whether this server is being called or waits for the other one. */
  busy?: 'under-way' | 'waiting'
}

/** Both sides of the last run. */
export function sidesOf({ result }: Pick<PlaygroundState, 'result'>): Record<ServerRole, Side> {
  const last = (role: CallRole) =>
    result?.recording.log.entries.findLast(({ _call }) => _call === role)
  const ran = result !== undefined
  return { token: { ran, entry: last('token') }, business: { ran, entry: last('business') } }
}

/**
 * Both sides while a run is under way: the server that is called first is being called, the other
 * waits. The answer comes in one piece, so nothing more is claimed.
 */
export function busySides(
  sides: Record<ServerRole, Side>,
  experiment: string | undefined,
  experiments: readonly ExperimentSummary[],
): Record<ServerRole, Side> {
  const chosen = experiments.find(({ id }) => id === experiment)
  const first: ServerRole = chosen?.expected.token === null ? 'business' : 'token'
  const busy = (role: ServerRole) => (role === first ? 'under-way' : 'waiting')
  return {
    token: { ...sides.token, busy: busy('token') },
    business: { ...sides.business, busy: busy('business') },
  }
}
