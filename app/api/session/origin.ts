import { readConfig } from '#lib/config.ts'

/**
 * Whether a changing call comes from a page of another origin: cookies are sent along with those
 * too. A client that is no browser sends neither header.
 */
export function isForeign({ headers }: Request): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (origin === null) return site !== null && site !== 'same-origin' && site !== 'none'
  if (!URL.canParse(origin)) return true
  const { host, origin: canonical } = new URL(origin)
  return canonical !== new URL(readConfig().publicUrl).origin && host !== headers.get('host')
}
