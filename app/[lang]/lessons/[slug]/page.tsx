import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LessonPage } from '#components/lesson/pages/lesson-page.tsx'
import { Alternates } from '#components/shell/alternates.tsx'
import { LineList } from '#components/shell/line-list.tsx'
import { PeekKey } from '#components/shell/peek-key.tsx'
import { lessonData, StructuredData } from '#components/shell/structured-data.tsx'
import { TrackProgress } from '#components/shell/track-progress.tsx'
import { findStation, loadQuiz, stations } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'

interface Props {
  params: Promise<{ lang: Language; slug: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return stations().map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params
  const station = findStation(slug)
  return { title: station?.title[lang], description: station?.description[lang] }
}

export default async function Lesson({ params }: Props) {
  const { lang, slug } = await params
  const station = findStation(slug)
  if (!station) notFound()
  const line = stations()
  return (
    <>
      <Alternates lang={lang} path={`/lessons/${slug}`} />
      <StructuredData data={lessonData(station, lang)} />
      <LessonPage
        lang={lang}
        station={station}
        stations={line}
        lineMap={<LineList lang={lang} stations={line} />}
      >
        <PeekKey />
        <TrackProgress slug={slug} questions={loadQuiz(station).length} />
      </LessonPage>
    </>
  )
}
