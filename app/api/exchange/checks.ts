import type { Sandbox } from '#lib/sandbox/index.ts'
import type { CallRole, HarEntry, Recording } from '#lib/wire/har.ts'

/** Where a call's account is kept; of a call for the public keys there is none. */
const servers: Partial<Record<CallRole, 'auth' | 'api'>> = {
  token: 'auth',
  introspection: 'auth',
  revocation: 'auth',
  business: 'api',
}

function requestId({ response }: HarEntry): string | undefined {
  return response.headers.find(({ name }) => name.toLowerCase() === 'x-request-id')?.value
}

/**
 * Adds to each entry what the server checked, found under the `x-request-id` of its answer.
 * Where there is no such account `_checks` stays absent: it is never guessed.
 */
export async function joinChecks(
  recording: Recording,
  sandbox: Pick<Sandbox, 'account'> | undefined,
): Promise<Recording> {
  const entries = await Promise.all(
    recording.log.entries.map((entry) => withChecks(entry, sandbox)),
  )
  return { log: { ...recording.log, entries } }
}

/** The same for a single entry. */
export async function withChecks(
  entry: HarEntry,
  sandbox: Pick<Sandbox, 'account'> | undefined,
): Promise<HarEntry> {
  const id = requestId(entry)
  const server = servers[entry._call]
  const checks = id === undefined || !server ? undefined : await sandbox?.account(server, id)
  return checks ? { ...entry, _checks: checks } : entry
}
