import { cookies } from 'next/headers'
import { keyName } from '../../api/session/cookies.ts'

/**
 * Whether this browser holds a key to that session. Who holds none is shown the way in at once,
 * without asking the session for what it would refuse.
 *
 * @param code - without the dash
 */
export async function isKnown(code: string): Promise<boolean> {
  const kept = await cookies()
  return (['facilitator', 'participant'] as const).some(
    (holder) => kept.get(keyName(holder, code))?.value,
  )
}
