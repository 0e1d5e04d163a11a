import type { Check, HarEntry } from './har.ts'

/** The checks of each server in the order it makes them: what a server that was never called left undone. */
export const checkOrder = {
  token: ['request-form', 'client-known', 'client-proof', 'grant-type', 'resource', 'scope'],
  business: ['token-present', 'signature', 'issuer', 'audience', 'expiry', 'scope', 'request'],
} as const

/** The check that an answer failed on, if the server's account is there and names one. */
export function failedCheck(entry: HarEntry): Check | undefined {
  return entry._checks?.find((check) => check.outcome === 'failed')
}
