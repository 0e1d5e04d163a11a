import type { CallRole, ExperimentSummary, HarEntry } from '#lib/wire/har.ts'
import type { PaneState, ServerRole } from './pane.tsx'
import type { PlaygroundState } from './store.ts'

/** One server's side of the exchange as far as it has come. */
export interface Side {
  state: PaneState
  entry: HarEntry | undefined
}

/**
 * Both sides. While a run is under way the first server that will be called is, the other waits:
 * the answer comes in one piece, so nothing more is claimed.
 */
export function sidesOf(
  { running, result, experiment }: PlaygroundState,
  experiments: readonly ExperimentSummary[],
): Record<ServerRole, Side> {
  if (running) {
    const expected = experiments.find(({ id }) => id === experiment)?.expected
    const first: ServerRole = expected?.token === null ? 'business' : 'token'
    const side = (role: ServerRole): Side => ({
      state: role === first ? 'under-way' : 'waiting',
      entry: undefined,
    })
    return { token: side('token'), business: side('business') }
  }
  const last = (role: CallRole) =>
    result?.recording.log.entries.findLast(({ _call }) => _call === role)
  const state = result ? 'done' : 'idle'
  return { token: { state, entry: last('token') }, business: { state, entry: last('business') } }
}
