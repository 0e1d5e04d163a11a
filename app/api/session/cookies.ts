import { readConfig } from '#lib/config.ts'

type Holder = 'facilitator' | 'participant'

/** Seconds that a browser keeps a key: a day more than a session that nobody enters. */
const keptFor = 8 * 24 * 60 * 60

/** Only under https may a cookie be bound to the host and kept off the open wire. */
const secure = () => readConfig().publicUrl.startsWith('https:')

/**
 * The name of the cookie that holds a key to a session.
 *
 * @param code - without the dash
 */
export function keyName(holder: Holder, code: string): string {
  return `${secure() ? '__Host-' : ''}${holder}-${code}`
}

/** The `Set-Cookie` that gives a key to a browser, out of reach for scripts. */
export function keyCookie(holder: Holder, code: string, key: string): string {
  const attributes = `Path=/; Max-Age=${keptFor}; HttpOnly; SameSite=Lax${secure() ? '; Secure' : ''}`
  return `${keyName(holder, code)}=${key}; ${attributes}`
}

/** The key that a request brings for that session. */
export function keyIn(request: Request, holder: Holder, code: string): string | undefined {
  const name = keyName(holder, code)
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
