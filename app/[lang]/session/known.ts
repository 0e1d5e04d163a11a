import { headers } from 'next/headers'
import { readConfig } from '#lib/config.ts'
import { facilitatorBy, participantBy } from '#lib/session/members.ts'
import { openStore } from '#lib/store/index.ts'
import { keyName, keysIn } from '../../api/session/cookies.ts'

/**
 * Whether this browser holds a key to that session. Who holds none is shown the way in at once,
 * without asking the session for what it would refuse.
 *
 * @param code - without the dash; the key may have been given for the one before
 */
export async function isKnown(code: string): Promise<boolean> {
  const sent = await headers()
  const cookie = sent.get('cookie') ?? ''
  if (cookie.includes(`${keyName('participant', code)}=`)) return true
  if (cookie.includes(`${keyName('facilitator', code)}=`)) return true
  const store = await openStore(readConfig())
  return (
    (await participantBy(store, code, keysIn(sent, 'participant', code))) !== undefined ||
    (await facilitatorBy(store, code, keysIn(sent, 'facilitator', code))) !== undefined
  )
}
