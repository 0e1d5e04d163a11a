import type { Experiment } from './experiment.ts'

/** The same claims under `alg: none`; a token that is no JWT stays as it is. */
function unsigned(token: string): string {
  const [header, payload] = token.split('.')
  if (!header || !payload) return token
  const { kid: _, ...rest } = JSON.parse(Buffer.from(header, 'base64url').toString())
  const changed = JSON.stringify({ ...rest, alg: 'none' })
  return `${Buffer.from(changed).toString('base64url')}.${payload}.`
}

/** The token without a signature, saying that it needs none (RFC 9068 §2.1, RFC 8725 §3.1). */
export const experiment: Experiment = {
  id: 'alg-none',
  group: 'token',
  expected: { token: 200, business: 401 },
  token: unsigned,
}
