import type { Metadata } from 'next'
import { Alternates } from '#components/shell/alternates.tsx'
import { LineMap } from '#components/shell/line-map.tsx'
import { PlaygroundCard } from '#components/shell/playground-card.tsx'
import { StartBoard } from '#components/shell/start-board.tsx'
import { stations } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'

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
  const line = stations()
  const [first] = line
  return (
    <main
      id="main"
      className="mx-auto grid max-w-[80rem] grid-cols-[minmax(0,1fr)] gap-8 px-4 pt-6 pb-16 md:gap-12 md:px-12 md:pt-10"
    >
      <Alternates lang={lang} path="" />
      <h1 className="text-2xl md:text-4xl">{t('home.title', { count: line.length })}</h1>
      {first && <StartBoard lang={lang} station={first} />}
      <LineMap lang={lang} stations={line} />
      <PlaygroundCard lang={lang} />
    </main>
  )
}
