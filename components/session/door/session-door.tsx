'use client'

import { useRouter } from 'next/navigation'
import type { SessionWords } from '#components/session/messages.ts'
import { room } from '#components/session/store.ts'
import { useMessages } from '#components/session/use-messages.ts'
import { SessionLanguage } from '#components/session/words.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { JoinForm } from './join-form.tsx'
import { OpenForm } from './open-form.tsx'

/** The way into a session: join one by its code, or open one. */
export function SessionDoor({ lang, words }: { lang: Language; words: SessionWords }) {
  const router = useRouter()
  const messages = useMessages()
  const enter = (code: string) => router.push(`/${lang}/session/${code.replace('-', '')}`)
  function lead(code: string) {
    room.leave()
    enter(code)
  }
  return (
    <SessionLanguage lang={lang} words={words} course={messages}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 md:grid-cols-2 md:gap-8">
        <JoinForm onJoined={enter} />
        <OpenForm onOpened={lead} />
      </div>
    </SessionLanguage>
  )
}
