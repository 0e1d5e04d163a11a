import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ComparePage } from '#components/lesson/pages/compare-page.tsx'
import { Alternates } from '#components/shell/alternates.tsx'
import { findStation, stations } from '#lib/course/index.ts'
import { type Language, otherLanguage } from '#lib/i18n/languages.ts'

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
  const title = [lang, otherLanguage(lang)].map((name) => station?.title[name]).join(' · ')
  return { title, description: station?.description[lang] }
}

export default async function Compare({ params }: Props) {
  const { lang, slug } = await params
  const station = findStation(slug)
  if (!station) notFound()
  return (
    <>
      <Alternates lang={lang} path={`/lessons/${slug}/compare`} />
      <ComparePage lang={lang} station={station} stations={stations()} />
    </>
  )
}
