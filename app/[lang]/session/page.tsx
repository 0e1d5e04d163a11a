import type { Metadata } from 'next'
import { SessionDoor } from '#components/session/door/session-door.tsx'
import { Alternates } from '#components/shell/alternates.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { sessionWords } from './words.ts'

type Props = { params: Promise<{ lang: Language }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator((await params).lang)
  return { title: t('session.title'), description: t('session.lead') }
}

export default async function SessionPage({ params }: Props) {
  const { lang } = await params
  const t = translator(lang)
  return (
    <main
      id="main"
      data-faces="tools"
      className="mx-auto max-w-[72rem] px-4 pt-6 pb-16 sm:px-8 md:pt-10"
    >
      <Alternates lang={lang} path="/session" />
      <h1 className="text-2xl md:text-4xl">{t('session.title')}</h1>
      <p className="mb-6 text-muted">{t('session.lead')}</p>
      <noscript>
        <p className="mb-4 rounded-lg border-2 border-warn bg-yellow-wash px-4 py-3">
          {t('session.needsScript')}
        </p>
      </noscript>
      <SessionDoor lang={lang} words={sessionWords()} />
    </main>
  )
}
