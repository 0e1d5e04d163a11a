import { ownHeaders } from './calls.ts'
import { NoAnswer, type Recorder } from './recorder/recorder.ts'
import type { Target } from './target.ts'
import { verifyToken } from './verify.ts'

/**
 * Fetches the authorization server's public keys (RFC 7517 §5) and verifies a token with them. The
 * steps stand in the entry: they are ours, not the server's.
 */
export async function verifyWithKeys(
  token: string,
  target: Target,
  recorder: Recorder,
): Promise<void> {
  const fetch = recorder.fetch('keys')
  const keys = await fetch(target.jwksUri, { method: 'GET', headers: ownHeaders })
    .then((response) => response.json())
    .catch((error: unknown) => {
      if (error instanceof NoAnswer || error instanceof SyntaxError) return undefined
      throw error
    })
  const entry = recorder.entries.at(-1)
  if (entry) entry._verification = await verifyToken(token, keys, Date.now())
}
