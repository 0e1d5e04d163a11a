'use client'

import { type ComponentType, useEffect, useState } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import { showSlash, singleKey, slashOpens } from './search-key.ts'

/** What the search says. `found` holds `{{count}}`. */
export type SearchWords = Record<
  'open' | 'hint' | 'waiting' | 'found' | 'none' | 'failed' | 'key' | 'close',
  string
>

interface Props {
  lang: Language
  words: SearchWords
}

/**
 * Listens for what opens the search: its buttons, Ctrl+K (or Cmd+K) and `/`, which never acts in a
 * field and can be switched off (WCAG 2.1.4). All the rest is fetched when it is opened first.
 */
export function Search({ lang, words }: Props) {
  const [Dialog, setDialog] = useState<ComponentType<Props & { onClose: () => void }>>()
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed')

  useEffect(() => {
    showSlash(slashOpens())
    async function open() {
      document.querySelector<HTMLElement>('[popover]:popover-open')?.hidePopover()
      try {
        const { SearchDialog } = await import('./search-dialog.tsx')
        setDialog(() => SearchDialog)
        setState('open')
      } catch {
        setState('failed')
      }
    }
    function press(event: MouseEvent) {
      if ((event.target as Element).closest('[data-search]')) open()
    }
    function type(event: KeyboardEvent) {
      if (!opens(event)) return
      event.preventDefault()
      open()
    }
    document.addEventListener('click', press)
    document.addEventListener('keydown', type)
    return () => {
      document.removeEventListener('click', press)
      document.removeEventListener('keydown', type)
    }
  }, [])

  if (state === 'open' && Dialog) {
    return <Dialog lang={lang} words={words} onClose={() => setState('closed')} />
  }
  return (
    <p role="alert" className="mx-auto max-w-[80rem] px-4 md:px-8">
      {state === 'failed' && words.failed}
    </p>
  )
}

function opens(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || document.querySelector('dialog[open]')) return false
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey
  return singleKey(event) === '/'
}
