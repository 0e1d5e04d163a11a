import type { NextRequest } from 'next/server'
import { chooseLanguage, languageCookie } from '#lib/i18n/negotiate.ts'

/**
 * Sends a reader who names no language to a page in theirs. The address is relative
 * (RFC 9110 §10.2.2), so it holds behind any host name or proxy.
 *
 * @param path - after the language
 */
export function inOwnLanguage(request: NextRequest, path = ''): Response {
  const lang = chooseLanguage({
    cookie: request.cookies.get(languageCookie)?.value,
    acceptLanguage: request.headers.get('accept-language'),
  })
  return new Response(null, {
    status: 307,
    headers: {
      location: `/${lang}${path}`,
      vary: 'Accept-Language, Cookie',
      'cache-control': 'private, no-store',
    },
  })
}
