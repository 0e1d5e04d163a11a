import type { Metadata } from 'next'
import { Playground } from '#components/playground/playground.tsx'
import { Alternates } from '#components/shell/alternates.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { playgroundMessages } from './messages.ts'

type Props = { params: Promise<{ lang: Language }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator((await params).lang)
  return { title: t('playground.title'), description: t('playground.lead') }
}

export default async function PlaygroundPage({ params }: Props) {
  const { lang } = await params
  const t = translator(lang)
  return (
    <main id="main" data-faces="tools" className="mx-auto max-w-[90rem] px-4 py-6 sm:px-8 lg:px-12">
      <Alternates lang={lang} path="/playground" />
      <div className="mb-4 flex flex-wrap items-baseline gap-x-4 sm:mb-6">
        <h1 className="text-3xl">{t('playground.title')}</h1>
        <p className="text-muted max-sm:hidden">{t('playground.lead')}</p>
      </div>
      <noscript>
        <p className="mb-4 rounded-lg border-2 border-warn bg-yellow-wash px-4 py-3">
          {t('playground.needsScript')}
        </p>
      </noscript>
      <Playground lang={lang} messages={playgroundMessages(lang)} />
    </main>
  )
}
