import Link from 'next/link'
import { SeenFirst } from '#components/ui/seen-first.tsx'
import type { Station, Term } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { SourceLink } from './source-link.tsx'
import { TermLines, TermName } from './term-lines.tsx'

/** Every term by the alphabet, at its own address on the page: what it means, its source, its station. */
export function GlossaryList({
  lang,
  terms,
  stations,
}: {
  lang: Language
  terms: Term[]
  stations: Station[]
}) {
  const t = translator(lang)
  const sorted = terms.toSorted((a, b) => letters(a).localeCompare(letters(b), 'en'))
  return (
    <ul className="mt-6 md:mt-8">
      {sorted.map((term) => {
        const station = stations.find(({ number }) => number === term.first)
        return (
          <li
            key={term.id}
            id={term.id}
            data-place={term.id}
            className="glossary-term grid gap-x-8 gap-y-1 border-hairline border-t px-3 py-5 md:grid-cols-[15rem_minmax(0,1fr)]"
          >
            <SeenFirst name={term.id}>
              <h2 className="text-xl wrap-anywhere">
                <TermName term={term} />
              </h2>
              <div>
                <TermLines lang={lang} term={term} />
                <p className="mt-2 flex flex-wrap gap-x-4 text-base text-muted">
                  <span>
                    {t('glossary.source')}{' '}
                    {term.source.map((source, index) => (
                      <span key={source} className="[&>a]:underline [&>a]:underline-offset-4">
                        {index > 0 && ', '}
                        <SourceLink source={source} />
                      </span>
                    ))}
                  </span>
                  {station && (
                    <span>
                      {t('glossary.first')}{' '}
                      <Link
                        href={`/${lang}/lessons/${station.slug}`}
                        prefetch={false}
                        className="underline underline-offset-4"
                      >
                        {t('site.line.station', {
                          number: station.number,
                          title: station.title[lang],
                        })}
                      </Link>
                    </span>
                  )}
                </p>
              </div>
            </SeenFirst>
          </li>
        )
      })}
    </ul>
  )
}

/** What a term is sorted by. */
function letters({ term }: Term): string {
  return term.replaceAll('`', '')
}
