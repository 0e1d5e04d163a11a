import { useEffect, useState } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import { ask } from './api.ts'

/**
 * Trades the facilitator's key, which a link to another device holds behind `#key=`, for the cookie.
 * The key is taken out of the address, so that it stays in no history and on no projected screen.
 *
 * @returns `looking` until the address was read and the key traded
 */
export function useKey(code: string, lang: Language): 'looking' | 'none' | 'taken' {
  const [state, setState] = useState<'looking' | 'none' | 'taken'>('looking')
  useEffect(() => {
    const [, key] = /^#key=(.+)$/.exec(location.hash) ?? []
    if (!key) return setState('none')
    history.replaceState(history.state, '', location.pathname)
    ask('POST', `/${code}/facilitator`, { lang, body: { key } }).then((answer) =>
      setState('data' in answer ? 'taken' : 'none'),
    )
  }, [code, lang])
  return state
}
