'use client'

import {
  type KeyboardEvent,
  type MouseEvent,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { searcher } from '#lib/course/search.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { loadSearch } from './load-search.ts'
import type { SearchWords } from './search.tsx'
import { keepSlash, slashOpens } from './search-key.ts'
import { SearchResult } from './search-result.tsx'

/** The search: a field, and under it a link for each thing found. Nothing that is typed leaves the browser. */
export function SearchDialog({
  lang,
  words,
  onClose,
}: {
  lang: Language
  words: SearchWords
  onClose: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [slash, setSlash] = useState(slashOpens)
  const [find, setFind] = useState<ReturnType<typeof searcher> | 'failed'>()
  const asked = useDeferredValue(query).trim()
  const found = typeof find === 'function' ? find(asked, lang) : []

  useEffect(() => {
    dialog.current?.showModal()
    loadSearch().then(
      (ready) => setFind(() => ready),
      () => setFind('failed'),
    )
  }, [])

  const close = () => dialog.current?.close()

  function status(): string {
    if (find === 'failed') return words.failed
    if (!asked) return ''
    if (!find) return words.waiting
    return found.length ? words.found.replace('{{count}}', String(found.length)) : words.none
  }

  /** Up and down lead through the field and the links; Enter in the field takes the first one. */
  function move(event: KeyboardEvent) {
    // By itself a field with words in it would only be emptied.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      close()
    }
    const links = [...(dialog.current?.querySelectorAll<HTMLElement>('li a') ?? [])]
    const stops = [dialog.current?.querySelector('input'), ...links]
    const here = stops.indexOf(document.activeElement as HTMLElement)
    if (here < 0 || event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      stops[Math.min(Math.max(here + step, 0), links.length)]?.focus()
    } else if (event.key === 'Enter' && here === 0) {
      event.preventDefault()
      links[0]?.click()
    }
  }

  function press(event: MouseEvent) {
    const onResult = (event.target as Element).closest('li a')
    if (event.target === dialog.current || onResult) close()
  }

  return (
    <dialog
      ref={dialog}
      aria-label={words.open}
      onClose={onClose}
      onKeyDown={move}
      onClick={press}
      className="search-dialog"
    >
      <div className="flex items-center gap-2 border-hairline border-b p-2 sm:p-3">
        <Icon name="search" className="ml-2" />
        <input
          type="search"
          aria-label={words.open}
          placeholder={words.hint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className="min-h-11 min-w-0 grow appearance-none bg-transparent px-1 text-lg placeholder:text-muted [&::-webkit-search-cancel-button]:hidden"
        />
        <button
          type="button"
          aria-label={words.close}
          onClick={close}
          className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-full border border-control bg-card hover:border-ink"
        >
          <Icon name="close" />
        </button>
      </div>
      <p role="status" className="px-4 py-2 text-base text-muted empty:hidden">
        {status()}
      </p>
      <ul className="min-h-0 grow overflow-y-auto overscroll-contain px-2 sm:px-3">
        {found.map((entry) => (
          <SearchResult key={entry.key} entry={entry} />
        ))}
      </ul>
      <label className="flex min-h-11 cursor-pointer items-center gap-3 border-hairline border-t px-4 py-2 text-base text-muted">
        <input
          type="checkbox"
          checked={slash}
          onChange={({ target: { checked } }) => {
            setSlash(checked)
            keepSlash(checked)
          }}
          className="size-5 accent-ink"
        />
        {words.key}
      </label>
    </dialog>
  )
}
