import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose'
import type { Experiment } from './experiment.ts'

/** The token's claims under another signature; a token that is no JWT stays as it is. */
async function signedAnew(token: string): Promise<string> {
  if (token.split('.').length !== 3) return token
  const { privateKey } = await generateKeyPair('ES256')
  const header = { ...decodeProtectedHeader(token), alg: 'ES256', kid: 'another-key' }
  return new SignJWT(decodeJwt(token)).setProtectedHeader(header).sign(privateKey)
}

/** The same claims, signed with a key that the issuer does not have (RFC 9068 §4). */
export const experiment: Experiment = {
  id: 'unknown-key',
  group: 'token',
  expected: { token: 200, business: 401 },
  token: signedAnew,
}
