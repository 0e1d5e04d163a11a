import type { Step } from '#lib/sandbox/account.ts'

/** What every endpoint with a secret to check looks at first. */
export const clientSteps: readonly Step[] = [
  { id: 'request-form', source: 'RFC 6749 §3.2' },
  { id: 'client-known', source: 'RFC 6749 §2.3.1' },
  { id: 'client-proof', source: 'RFC 6749 §2.3.1' },
]

/** What the token endpoint looks at, in its order. */
export const tokenSteps: readonly Step[] = [
  ...clientSteps,
  { id: 'grant-type', source: 'RFC 6749 §4.4.2' },
  { id: 'dpop-proof', source: 'RFC 9449 §4.3', optional: true },
  { id: 'certificate', source: 'RFC 8705 §3', optional: true },
  { id: 'rate-limit', source: 'RFC 6585 §4', optional: true },
  { id: 'resource', source: 'RFC 8707 §2' },
  { id: 'scope', source: 'RFC 6749 §3.3' },
]
