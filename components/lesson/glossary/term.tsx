import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { SeenFirst } from '#components/ui/seen-first.tsx'
import { loadGlossary, type Term as TermRow } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { TermLines, TermName } from './term-lines.tsx'

/**
 * A term in the prose. Pressed, it shows what it means: the browser opens and closes the note
 * (popover), so it works without any script. The note itself is one of the page's {@link TermNotes}.
 */
export function Term({ id, children }: { id: string; children: ReactNode }) {
  return (
    <button type="button" popoverTarget={noteId(id)} className="term">
      {children}
    </button>
  )
}

/** What the terms of a page mean: once a page, however often a term is marked. */
export function TermNotes({ lang, ids }: { lang: Language; ids: string[] }) {
  const terms = loadGlossary().filter(({ id }) => ids.includes(id))
  return (
    <SeenFirst>
      {terms.map((term) => (
        <TermNote key={term.id} lang={lang} term={term} />
      ))}
    </SeenFirst>
  )
}

function TermNote({ lang, term }: { lang: Language; term: TermRow }) {
  const t = translator(lang)
  const title = `${noteId(term.id)}-title`
  return (
    <div
      id={noteId(term.id)}
      popover="auto"
      role="dialog"
      aria-labelledby={title}
      className="term-note"
    >
      <div className="flex items-start justify-between gap-4">
        <p
          id={title}
          className="min-w-0 pt-2 font-board font-bold text-xl leading-snug wrap-anywhere"
        >
          <TermName term={term} />
        </p>
        <button
          type="button"
          popoverTarget={noteId(term.id)}
          popoverTargetAction="hide"
          aria-label={t('site.close')}
          className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-full border border-control bg-card hover:border-ink"
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="mt-1 leading-normal">
        <TermLines lang={lang} term={term} />
      </div>
      <Link
        href={`/${lang}/glossary#${term.id}`}
        prefetch={false}
        className="mt-1 inline-flex min-h-11 items-center gap-2 text-base underline underline-offset-4"
      >
        {t('lesson.term.open')}
        <Icon name="arrow-right" />
      </Link>
    </div>
  )
}

function noteId(id: string): string {
  return `term-${id}`
}
