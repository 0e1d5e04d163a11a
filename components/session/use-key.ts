import { useEffect, useState } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import { ask } from './api.ts'

/**
 * Trades the facilitator's key, which a link to another device holds behind `#key=`, for the cookie:
 * when the page opens, and when such a link is opened on it. The key is taken out of the address, so
 * that it stays in no history and on no projected screen.
 *
 * @returns `looking` until the address was read and the key traded
 */
export function useKey(code: string, lang: Language): 'looking' | 'none' | 'taken' {
  const [state, setState] = useState<'looking' | 'none' | 'taken'>('looking')
  useEffect(() => {
    const look = () => {
      const [, key] = /^#key=(.+)$/.exec(location.hash) ?? []
      if (!key) return setState((before) => (before === 'looking' ? 'none' : before))
      setState('looking')
      history.replaceState(history.state, '', location.pathname)
      ask('POST', `/${code}/facilitator`, { lang, body: { key } }).then((answer) =>
        setState('data' in answer ? 'taken' : 'none'),
      )
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [code, lang])
  return state
}
