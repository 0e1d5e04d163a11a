import type { Metadata } from 'next'
import { CoursePage } from '#components/lesson/pages/course-page.tsx'
import { Alternates } from '#components/shell/alternates.tsx'
import { stations } from '#lib/course/index.ts'
import { type Language, otherLanguage } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'

interface Props {
  params: Promise<{ lang: Language }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  const titles = [lang, otherLanguage(lang)].map((name) => translator(name)('course.title'))
  return {
    title: titles.join(' · '),
    description: translator(lang)('course.lead', { count: stations().length }),
    robots: { index: false },
  }
}

export default async function CompareCourse({ params }: Props) {
  const { lang } = await params
  return (
    <>
      <Alternates lang={lang} path="/course/compare" />
      <CoursePage langs={[lang, otherLanguage(lang)]} stations={stations()} />
    </>
  )
}
