import { InlineText } from '#components/ui/inline-text.tsx'
import { type Term, tieEndings } from '#lib/course/index.ts'
import { type Language, otherLanguage } from '#lib/i18n/languages.ts'

/** How a term is written. */
export function TermName({ term: { term, code } }: { term: Term }) {
  return code ? <code>{term}</code> : <InlineText text={term} />
}

/** What a term means in both languages, the page's own first. */
export function TermLines({ lang, term }: { lang: Language; term: Term }) {
  const other = otherLanguage(lang)
  return (
    <>
      <p lang={lang}>
        <InlineText text={tied(term, lang)} />
      </p>
      <p lang={other} className="mt-1 border-harbour border-s-3 ps-3 text-base text-muted">
        <InlineText text={tied(term, other)} />
      </p>
    </>
  )
}

function tied(term: Term, lang: Language): string {
  return lang === 'mr' ? tieEndings(term.mr) : term.en
}
