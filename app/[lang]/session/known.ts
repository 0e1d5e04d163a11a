import { cookies } from 'next/headers'

/**
 * Whether this browser holds a key to that session. Who holds none is shown the way in at once,
 * without asking the session for what it would refuse.
 *
 * @param code - without the dash
 */
export async function isKnown(code: string): Promise<boolean> {
  const keys = [`facilitator-${code}`, `participant-${code}`]
  return (await cookies())
    .getAll()
    .some(({ name, value }) => value !== '' && keys.includes(name.replace(/^__Host-/, '')))
}
