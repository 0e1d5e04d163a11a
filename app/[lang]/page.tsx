import type { Metadata } from 'next'
import { Alternates } from '#components/shell/alternates.tsx'
import { ContinueBoard } from '#components/shell/continue-board.tsx'
import { KeptNote } from '#components/shell/kept-note.tsx'
import { LineMap } from '#components/shell/line-map.tsx'
import { PlaygroundCard } from '#components/shell/playground-card.tsx'
import { ReviewCard } from '#components/shell/review-card.tsx'
import { SessionCard } from '#components/shell/session-card.tsx'
import { courseData, lessonData, StructuredData } from '#components/shell/structured-data.tsx'
import { loadQuiz, readBlocks, stations } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { section, translator } from '#lib/i18n/server.ts'

interface Props {
  params: Promise<{ lang: Language }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  const t = translator(lang)
  return { title: { absolute: t('home.documentTitle') }, description: t('home.description') }
}

export default async function Home({ params }: Props) {
  const { lang } = await params
  const t = translator(lang)
  const { board, kept } = section(lang, 'home')
  const line = stations()
  const quizzes = line.map((station) => ({
    slug: station.slug,
    title: t('home.review.item', { number: station.number, title: station.title[lang] }),
    items: loadQuiz(station).map(({ id }) => `${station.slug}/${id}`),
  }))
  return (
    <main
      id="main"
      className="mx-auto grid max-w-[80rem] grid-cols-[minmax(0,1fr)] gap-8 px-4 pt-6 pb-16 md:gap-12 md:px-12 md:pt-10"
    >
      <Alternates lang={lang} path="" />
      <h1 className="text-2xl md:text-4xl">{t('home.title', { count: line.length })}</h1>
      <ContinueBoard
        lang={lang}
        stations={line.map((station) => ({
          slug: station.slug,
          number: station.number,
          title: station.title[lang],
          minutes: t('site.line.minutes', { count: station.minutes }),
          blocks: readBlocks(station, lang).map(({ id }) => id),
        }))}
        words={board}
      />
      <LineMap lang={lang} stations={line} />
      <div className="grid gap-4 md:grid-cols-2 md:gap-6">
        <PlaygroundCard lang={lang} />
        <SessionCard lang={lang} />
        <ReviewCard
          lang={lang}
          stations={quizzes}
          titles={quizzes
            .flatMap(({ items }) => items)
            .map((_, index) => t('home.review.title', { count: index + 1 }))}
        />
      </div>
      <KeptNote words={kept} />
      <p className="-mt-4 flex flex-wrap gap-x-6 text-base md:-mt-8">
        <a
          href={`/${lang}/course`}
          className="inline-flex min-h-11 items-center underline underline-offset-4"
        >
          {t('home.course')}
        </a>
        <a
          href={`/${lang}/course.zip`}
          className="inline-flex min-h-11 items-center underline underline-offset-4"
        >
          {t('home.vault')}
        </a>
      </p>
      <StructuredData
        data={{
          ...courseData(lang),
          description: t('home.description'),
          inLanguage: lang,
          isAccessibleForFree: true,
        }}
      />
      {line.map((station) => (
        <StructuredData key={station.slug} data={lessonData(station, lang)} />
      ))}
    </main>
  )
}
