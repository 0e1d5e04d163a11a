import type { CallRole, Check, HarEntry, Recording } from '#lib/wire/har.ts'

/** Where a server's own account of a request is to be had. */
export interface Accounts {
  account(server: 'auth' | 'api', requestId: string): Check[] | undefined
}

/** The accounts of the sandbox that runs in this process, if one does. */
export function runningAccounts(): Accounts | undefined {
  const shared: { [key: symbol]: Accounts | undefined } = globalThis as never
  return shared[Symbol.for('oauth-local.sandbox')]
}

const servers: Record<CallRole, 'auth' | 'api'> = {
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
export function joinChecks(recording: Recording, accounts: Accounts | undefined): Recording {
  const entries = recording.log.entries.map((entry) => {
    const id = requestId(entry)
    const checks = id === undefined ? undefined : accounts?.account(servers[entry._call], id)
    return checks ? { ...entry, _checks: checks } : entry
  })
  return { log: { ...recording.log, entries } }
}
