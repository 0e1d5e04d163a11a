'use client'

import { useEffect, useState } from 'react'
import type { Language } from '#lib/i18n/languages.ts'

const values = new Map<string, { lang: Language; value: unknown }>()

/**
 * State that a change of language brings along, because the whole page is built anew then. Who comes
 * back in the same language begins anew.
 *
 * @param key - by lesson and block, never by language
 */
export function useKeptState<Value>(
  key: string,
  lang: Language,
  initial: Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => {
    const kept = values.get(key)
    return kept && kept.lang !== lang ? (kept.value as Value) : initial
  })
  useEffect(() => {
    values.set(key, { lang, value })
  }, [key, lang, value])
  return [value, setValue]
}
