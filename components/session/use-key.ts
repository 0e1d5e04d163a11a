import { useEffect, useState } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import { ask } from './api.ts'

/**
 * Trades the facilitator's key, which a link to another device holds behind `#key=`, for the cookie.
 * The key is taken out of the address, so that it stays in no history and on no projected screen.
 *
 * @returns whether the page may go on
 */
export function useKey(code: string, lang: Language): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    const [, key] = /^#key=(.+)$/.exec(location.hash) ?? []
    if (!key) return setReady(true)
    history.replaceState(history.state, '', location.pathname)
    ask('POST', `/${code}/facilitator`, { lang, body: { key } }).finally(() => setReady(true))
  }, [code, lang])
  return ready
}
