import * as runtime from 'react/jsx-runtime'
import type { LessonContext } from '#components/lesson/context.ts'
import { TermNotes } from '#components/lesson/glossary/term.tsx'
import { TermLines, TermName } from '#components/lesson/glossary/term-lines.tsx'
import { PrintButton } from '#components/lesson/reading/print-button.tsx'
import { SeenFirst } from '#components/ui/seen-first.tsx'
import {
  lessonBlocks,
  loadExplanations,
  loadGlossary,
  loadQuiz,
  type Station,
} from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { section, translator } from '#lib/i18n/server.ts'
import type { Explanations } from '#lib/wire/explanations.ts'
import styles from './compare.module.css'
import { CompareRow } from './compare-row.tsx'
import { Kicker } from './kicker.tsx'
import { paperComponents } from './paper-components.tsx'
import { blockParts, type Part } from './parts.tsx'
import { stillComponents } from './still-components.tsx'

/**
 * The whole course on one page, for paper: every station from its board to its quiz, then the
 * glossary. Nothing on it has to be pressed to be read.
 *
 * @param langs - one language, or both, row by row; the page's own comes first
 */
export function CoursePage({ langs, stations }: { langs: Language[]; stations: Station[] }) {
  const [lang = 'mr'] = langs
  const t = translator(lang)
  const terms = loadGlossary()
  const both = langs.length > 1
  const explanations = { mr: loadExplanations('mr'), en: loadExplanations('en') }
  return (
    <main
      id="main"
      className={`mx-auto px-4 pt-6 pb-16 sm:px-8 lg:pt-10 ${both ? 'max-w-[80rem]' : 'max-w-[48rem]'}`}
    >
      <h1 className="text-4xl md:text-5xl">
        {langs.map((name) => (
          <span key={name} lang={name} className="block not-first:text-2xl not-first:text-muted">
            {translator(name)('course.title')}
          </span>
        ))}
      </h1>
      <p className="mt-1 text-muted">{t('course.lead', { count: stations.length })}</p>
      <div className="needs-script mt-4 print:hidden">
        <PrintButton>{t('lesson.checklist.print')}</PrintButton>
      </div>
      <ol className="mt-6 grid gap-1">
        {stations.map((station) => (
          <li key={station.slug}>
            <a href={`#${station.slug}`} className="underline underline-offset-4">
              {t('site.line.station', { number: station.number, title: station.title[lang] })}
            </a>
          </li>
        ))}
      </ol>
      {stations.map((station) => (
        <StationPart
          key={station.slug}
          langs={langs}
          station={station}
          stations={stations}
          explanations={explanations}
        />
      ))}
      <section aria-labelledby="glossary" className="mt-16 break-before-page">
        <h2 id="glossary" className="text-3xl md:text-4xl">
          {t('glossary.title')}
        </h2>
        <ul className="mt-4">
          {terms.map((term) => (
            <li key={term.id} className="break-inside-avoid border-hairline border-t py-3">
              <h3 className="text-xl wrap-anywhere">
                <TermName term={term} />
              </h3>
              <TermLines lang={lang} term={term} />
            </li>
          ))}
        </ul>
      </section>
      <TermNotes lang={lang} ids={terms.map(({ id }) => id)} />
    </main>
  )
}

/** One station: its title, and its blocks one below the other or row by row. */
function StationPart({
  langs,
  station,
  stations,
  explanations,
}: {
  langs: Language[]
  station: Station
  stations: Station[]
  explanations: Record<Language, Explanations>
}) {
  const [lang = 'mr'] = langs
  const sides = langs.map((name) => ({
    lang: name,
    blocks: paperBlocks(name, station, stations, explanations[name]),
  }))
  return (
    <article aria-labelledby={station.slug} className="mt-16 break-before-page">
      <p className="text-base text-muted">
        <Kicker lang={lang} station={station} total={stations.length} />
      </p>
      <h2 id={station.slug} className={langs.length > 1 ? styles.title : 'text-3xl md:text-4xl'}>
        {langs.map((name) => (
          <span key={name} lang={name}>
            {station.title[name]}
          </span>
        ))}
      </h2>
      {sides[0]?.blocks.map(({ id, type, parts }, index) =>
        langs.length > 1 ? (
          <CompareRow
            key={id}
            id={id}
            station={station.slug}
            number={index + 1}
            live={false}
            names={section(lang, 'site').language}
            sides={sides.map((side) => ({
              lang: side.lang,
              parts: side.blocks.find((twin) => twin.id === id)?.parts ?? [],
            }))}
          />
        ) : (
          <section
            key={id}
            id={`${station.slug}-${id}`}
            data-block={`${station.slug}-${id}`}
            data-type={type}
            className="mt-6"
          >
            <SeenFirst name={`${station.slug}-${id}`}>
              {parts.map(({ prose, shared }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
                <div key={place} className="grid grid-cols-[minmax(0,1fr)] gap-4 not-first:mt-4">
                  <div>{prose}</div>
                  {shared}
                </div>
              ))}
            </SeenFirst>
          </section>
        ),
      )}
    </article>
  )
}

/** One block of a station, ready for paper. */
interface PaperBlock {
  id: string
  type: string
  parts: Part[]
}

/** A station's blocks. Those that hold nothing to read are left out. */
function paperBlocks(
  lang: Language,
  station: Station,
  stations: Station[],
  explanations: Explanations,
): PaperBlock[] {
  const blocks = lessonBlocks(station, lang, runtime).filter(({ type }) => type !== 'Next')
  const context: LessonContext = {
    lang,
    station,
    stations,
    blocks,
    quiz: loadQuiz(station),
    explanations,
  }
  const components = [paperComponents(context), stillComponents(context, 'h3')] as const
  return blocks.map((block) => ({
    id: block.id,
    type: block.type,
    parts: blockParts(context, block, ...components),
  }))
}
