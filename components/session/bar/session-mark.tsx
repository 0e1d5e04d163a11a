'use client'

import { type ComponentType, useEffect, useState } from 'react'
import type { Language } from '#lib/i18n/languages.ts'

/** The bar of a session on every page of a device that is in one; elsewhere nothing is loaded for it. */
export function SessionMark({ lang }: { lang: Language }) {
  const [bar, setBar] = useState<{ Bar: ComponentType<{ lang: Language }> }>()
  useEffect(() => {
    const look = () => {
      try {
        if (localStorage.session) import('./bar.tsx').then(setBar, () => {})
      } catch {}
    }
    look()
    addEventListener('session-mark', look)
    return () => removeEventListener('session-mark', look)
  }, [])
  return bar && <bar.Bar lang={lang} />
}
