import type { ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'
import { BlockLink } from '#components/lesson/block-link.tsx'
import { TermNotes } from '#components/lesson/glossary/term.tsx'
import { CopyLinks } from '#components/lesson/reading/copy-links.tsx'
import { Peek } from '#components/lesson/reading/peek.tsx'
import { ReadAloud } from '#components/lesson/reading/read-aloud.tsx'
import { TakeAlong } from '#components/lesson/reading/take-along.tsx'
import { SeenFirst } from '#components/ui/seen-first.tsx'
import { lessonBlocks, loadExplanations, loadQuiz, type Station } from '#lib/course/index.ts'
import { type Language, otherLanguage } from '#lib/i18n/languages.ts'
import { section, translator } from '#lib/i18n/server.ts'
import { lessonComponents } from './components.tsx'
import { Kicker } from './kicker.tsx'

/** One lesson: the line map that it is given beside it, its heading, and its blocks one under the other. */
export function LessonPage({
  lang,
  station,
  stations,
  lineMap,
  children,
}: {
  lang: Language
  station: Station
  stations: Station[]
  lineMap: ReactNode
  /** What a page adds that is not seen. */
  children?: ReactNode
}) {
  const t = translator(lang)
  const { aloud, link } = section(lang, 'lesson')
  const blocks = lessonBlocks(station, lang, runtime)
  const other = otherLanguage(lang)
  const names = section(lang, 'site').language
  const quiz = loadQuiz(station)
  const components = lessonComponents({
    lang,
    station,
    stations,
    blocks,
    quiz,
    explanations: loadExplanations(lang),
  })
  return (
    <div className="mx-auto grid max-w-[80rem] gap-x-[min(5.6vw,4.5rem)] px-4 pt-6 pb-16 sm:px-8 lg:grid-cols-[minmax(12rem,18.5rem)_minmax(0,1fr)] lg:px-8 lg:pt-10">
      <div aria-hidden="true" className="progress" />
      <aside className="hidden lg:block">
        <div className="sticky top-28 max-h-[calc(100dvh-8rem)] overflow-y-auto pb-4">
          {lineMap}
        </div>
      </aside>
      <main id="main" className="mx-auto w-full max-w-[44rem] lg:mx-0 lg:max-w-[48rem] lg:pr-16">
        <div className="flex flex-wrap items-center justify-between gap-x-4 text-base text-muted">
          <p className="flex items-center gap-3">
            <span aria-hidden="true" className="h-2 w-10 shrink-0 rounded-full bg-ink" />
            <Kicker lang={lang} station={station} total={stations.length} />
          </p>
          <ReadAloud lang={lang} words={aloud} />
        </div>
        <h1 className="mt-1 text-4xl md:text-5xl">{station.title[lang]}</h1>
        <div className="mt-5 md:mt-6">
          {blocks.map(({ id, type, Content }, index) => (
            <section
              key={id}
              id={id}
              data-block={id}
              data-type={type}
              className="relative not-first:mt-4 md:not-first:mt-6 lg:not-first:mt-10 data-[type=Gap]:mt-4! [[data-type=Predict]+&:is([data-type=Try],[data-type=TokenEdit])]:mt-6!"
            >
              <SeenFirst name={id}>
                <Content components={components} />
                <Peek
                  lang={other}
                  slug={station.slug}
                  block={id}
                  name={names[other]}
                  short={names[other].slice(0, other === 'en' ? 2 : 1)}
                  failed={t('lesson.peek.failed')}
                />
                <BlockLink id={id} label={t('lesson.link.copy', { number: index + 1 })} />
              </SeenFirst>
            </section>
          ))}
        </div>
        <CopyLinks words={link} />
        <TakeAlong lang={lang} station={station} />
        <TermNotes lang={lang} ids={blocks.flatMap(({ termIds }) => termIds)} />
        {children}
      </main>
    </div>
  )
}
