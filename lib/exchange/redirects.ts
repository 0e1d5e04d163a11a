import type { Fetch, FetchOptions } from './recorder/recorder.ts'

/** Most redirects that are followed. */
const most = 3

const redirects = [301, 302, 303, 307, 308]

/**
 * Follows redirects as the Fetch standard has it (HTTP-redirect fetch), and with it most clients:
 * a POST becomes a GET without its body at 301, 302 and 303 (RFC 9110 §15.4), and `Authorization`
 * does not go on to another origin.
 */
export function following(fetch: Fetch): Fetch {
  return async (url, options) => {
    let at = url
    let request = options
    for (let hop = 0; ; hop += 1) {
      const response = await fetch(at, request)
      const location = response.headers.get('location')
      const next = location && URL.parse(location, at)
      if (!redirects.includes(response.status) || !next || hop === most) return response
      request = redirected(request, response.status, new URL(at).origin === next.origin)
      at = next.href
    }
  }
}

function redirected(
  { method, headers, body }: FetchOptions,
  status: number,
  sameOrigin: boolean,
): FetchOptions {
  const { authorization, 'content-type': type, ...others } = headers
  const kept = { ...others, ...(sameOrigin && authorization && { authorization }) }
  const becomesGet = status === 303 ? method !== 'HEAD' : status < 303 && method === 'POST'
  if (becomesGet) return { method: 'GET', headers: kept }
  return { method, headers: { ...kept, ...(type && { 'content-type': type }) }, body }
}
