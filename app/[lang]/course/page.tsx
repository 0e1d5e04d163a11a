import type { Metadata } from 'next'
import { CoursePage } from '#components/lesson/pages/course-page.tsx'
import { Alternates } from '#components/shell/alternates.tsx'
import { stations } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'

interface Props {
  params: Promise<{ lang: Language }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  const t = translator(lang)
  return {
    title: t('course.title'),
    description: t('course.lead', { count: stations().length }),
    // Everything on it stands at an address of its own.
    robots: { index: false },
  }
}

export default async function Course({ params }: Props) {
  const { lang } = await params
  return (
    <>
      <Alternates lang={lang} path="/course" />
      <CoursePage langs={[lang]} stations={stations()} />
    </>
  )
}
