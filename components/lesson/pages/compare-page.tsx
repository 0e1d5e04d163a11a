import * as runtime from 'react/jsx-runtime'
import type { LessonContext } from '#components/lesson/context.ts'
import { TermNotes } from '#components/lesson/glossary/term.tsx'
import { lessonBlocks, loadExplanations, loadQuiz, type Station } from '#lib/course/index.ts'
import { type Language, otherLanguage } from '#lib/i18n/languages.ts'
import { section } from '#lib/i18n/server.ts'
import styles from './compare.module.css'
import { CompareRow } from './compare-row.tsx'
import { Kicker } from './kicker.tsx'
import { blockParts, isLive } from './parts.tsx'

/** One lesson in both languages, row by row, the page's own first. What is the same stands once. */
export function ComparePage({
  lang,
  station,
  stations,
}: {
  lang: Language
  station: Station
  stations: Station[]
}) {
  const names = section(lang, 'site').language
  const order = [lang, otherLanguage(lang)]
  const sides = order.map((name): { lang: Language; context: LessonContext } => ({
    lang: name,
    context: {
      lang: name,
      station,
      stations,
      blocks: lessonBlocks(station, name, runtime),
      quiz: loadQuiz(station),
      explanations: loadExplanations(name),
    },
  }))
  const blocks = sides[0]?.context.blocks ?? []
  return (
    <main id="main" className="mx-auto max-w-[80rem] px-4 pt-6 pb-16 sm:px-8 lg:pt-10">
      <p className="flex items-center gap-3 text-base text-muted">
        <span aria-hidden="true" className="h-2 w-10 shrink-0 rounded-full bg-ink" />
        <Kicker lang={lang} station={station} total={stations.length} />
      </p>
      <div className={styles.names}>
        {order.map((name) => (
          <p key={name} lang={name}>
            {names[name]}
          </p>
        ))}
      </div>
      <h1 className={styles.title}>
        {order.map((name) => (
          <span key={name} lang={name}>
            {station.title[name]}
          </span>
        ))}
      </h1>
      {blocks.map((block, index) => (
        <CompareRow
          key={block.id}
          id={block.id}
          number={index + 1}
          live={isLive(block)}
          names={names}
          sides={sides.map(({ lang: name, context }) => ({
            lang: name,
            parts: context.blocks
              .filter(({ id }) => id === block.id)
              .flatMap((twin) => blockParts(context, twin)),
          }))}
        />
      ))}
      <TermNotes lang={lang} ids={blocks.flatMap(({ termIds }) => termIds)} />
    </main>
  )
}
