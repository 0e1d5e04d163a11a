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

/** Most keys of a request that are looked up. */
const mostKeys = 30

/**
 * The keys that a request brings, the one that was given for that code first. The others count as
 * well: a session's code may have been renewed since its keys were given.
 */
export function keysIn(headers: Pick<Headers, 'get'>, holder: Holder, code: string): string[] {
  const own = keyName(holder, code)
  const beginning = keyName(holder, '')
  const keys = (headers.get('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim().split('=', 2))
    .filter(([name = '', value]) => name.startsWith(beginning) && value)
    .sort(([one], [other]) => Number(other === own) - Number(one === own))
    .map(([, value = '']) => value)
  return [...new Set(keys)].slice(0, mostKeys)
}
