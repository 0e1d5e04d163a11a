import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose'
import { z } from 'zod'
import type { Check } from '../wire/har.ts'
import { decodeJwt } from '../wire/jwt.ts'

/** What is looked at, in this order, and the rule behind it. */
const order = [
  ['form', 'RFC 7515 §7.1'],
  ['alg', 'RFC 8725 §3.1'],
  ['kid', 'RFC 7517 §4.5'],
  ['signature', 'RFC 7515 §5.2'],
  ['expiry', 'RFC 7519 §4.1.4'],
] as const

/** The algorithms that the API accepts; what the token says of itself is only a claim. */
const algorithms = ['ES256', 'RS256']

const keySet = z.object({ keys: z.array(z.record(z.string(), z.unknown())) })

/**
 * Verifies a JWT as a resource server does (RFC 9068 §4), step by step.
 *
 * @param keys - the parsed answer of the authorization server's `jwks` address
 * @param now - in milliseconds since 1970
 * @returns the steps; the first that failed ends it, the rest is `skipped`
 */
export async function verifyToken(token: string, keys: unknown, now: number): Promise<Check[]> {
  const jwt = decodeJwt(token)
  const { alg, kid } = jwt ? headerOf(token) : {}
  const key = keySet.safeParse(keys).data?.keys.find((one) => kid !== undefined && one.kid === kid)
  const passes: Record<(typeof order)[number][0], () => boolean | Promise<boolean>> = {
    form: () => jwt !== undefined,
    alg: () => alg !== undefined && algorithms.includes(alg),
    kid: () => key !== undefined,
    signature: () => isSigned(token, key as JWK, alg ?? ''),
    expiry: () => typeof jwt?.payload.exp === 'number' && jwt.payload.exp * 1000 > now,
  }
  const steps: Check[] = []
  let failed = false
  for (const [id, source] of order) {
    const outcome: Check['outcome'] = failed
      ? 'skipped'
      : (await passes[id]())
        ? 'passed'
        : 'failed'
    failed ||= outcome === 'failed'
    steps.push({ id, outcome, source })
  }
  return steps
}

function headerOf(token: string) {
  try {
    return decodeProtectedHeader(token)
  } catch {
    return {}
  }
}

async function isSigned(token: string, key: JWK, alg: string): Promise<boolean> {
  try {
    await compactVerify(token, await importJWK(key, alg), { algorithms: [alg] })
    return true
  } catch {
    return false
  }
}
