import type { Sandbox } from '#lib/sandbox/index.ts'
import type { CallRole, HarEntry, Recording } from '#lib/wire/har.ts'

const servers: Record<CallRole, 'auth' | 'api'> = {
  token: 'auth',
  introspection: 'auth',
  revocation: 'auth',
  keys: 'auth',
  business: 'api',
}

function requestId({ response }: HarEntry): string | undefined {
  return response.headers.find(({ name }) => name.toLowerCase() === 'x-request-id')?.value
}

/**
 * Adds to each entry what the server checked, found under the `x-request-id` of its answer.
 * Where there is no such account `_checks` stays absent: it is never guessed.
 */
export function joinChecks(
  recording: Recording,
  sandbox: Pick<Sandbox, 'account'> | undefined,
): Recording {
  const entries = recording.log.entries.map((entry) => withChecks(entry, sandbox))
  return { log: { ...recording.log, entries } }
}

/** The same for a single entry. */
export function withChecks(
  entry: HarEntry,
  sandbox: Pick<Sandbox, 'account'> | undefined,
): HarEntry {
  const id = requestId(entry)
  const checks = id === undefined ? undefined : sandbox?.account(servers[entry._call], id)
  return checks ? { ...entry, _checks: checks } : entry
}
