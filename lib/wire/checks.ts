import type { Check, HarEntry } from './har.ts'

/**
 * What the sandbox's two servers check, in their order, with the rule's source: what stays undone
 * where a server is never called. A test compares it with a recording.
 */
export const checkOrder = {
  token: [
    { id: 'request-form', source: 'RFC 6749 §3.2' },
    { id: 'client-known', source: 'RFC 6749 §2.3.1' },
    { id: 'client-proof', source: 'RFC 6749 §2.3.1' },
    { id: 'grant-type', source: 'RFC 6749 §4.4.2' },
    { id: 'resource', source: 'RFC 8707 §2' },
    { id: 'scope', source: 'RFC 6749 §3.3' },
  ],
  business: [
    { id: 'token-present', source: 'RFC 6750 §2.1' },
    { id: 'signature', source: 'RFC 9068 §4' },
    { id: 'issuer', source: 'RFC 9068 §4' },
    { id: 'audience', source: 'RFC 9068 §4' },
    { id: 'expiry', source: 'RFC 7519 §4.1.4' },
    { id: 'scope', source: 'RFC 6750 §3.1' },
    { id: 'request', source: 'RFC 9110 §15.5' },
  ],
} as const

/** The checks of a server that was never called: none was reached. */
export function unreachedChecks(server: keyof typeof checkOrder): Check[] {
  return checkOrder[server].map((check) => ({ ...check, outcome: 'skipped' }))
}

/** The check that an answer failed on, if the server's account is there and names one. */
export function failedCheck(entry: HarEntry): Check | undefined {
  return entry._checks?.find((check) => check.outcome === 'failed')
}
