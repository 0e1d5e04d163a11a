'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import { readMark } from '#lib/session/mark.ts'
import { BarControls } from './bar-controls.tsx'
import { BarQuestion } from './bar-question.tsx'
import { Clock } from './clock.tsx'
import { ConnectionNote } from './connection-note.tsx'
import { room, useRoomState } from './store.ts'
import { onTeamPage, useFollowing } from './use-following.ts'
import { useLeadSign } from './use-lead-sign.ts'
import { useMessages } from './use-messages.ts'
import { usePlace } from './use-place.ts'
import { useTellingPlace } from './use-telling-place.ts'
import { SessionLanguage, useSession } from './words.tsx'

/** The session's bar at the foot of every page but its own: where the others are, and the question. */
export function Bar({ lang }: { lang: Language }) {
  const messages = useMessages()
  return (
    messages && (
      <SessionLanguage lang={lang} words={messages.words} course={messages}>
        <BarInside />
      </SessionLanguage>
    )
  )
}

function BarInside() {
  const { lang, t } = useSession()
  const pathname = usePathname()
  const { room: snapshot, connected, follow } = useRoomState()
  const [code, setCode] = useState<string>()
  const catchUp = useFollowing(lang)
  useTellingPlace()
  useLeadSign(snapshot?.lead, pathname)
  const place = usePlace(snapshot?.lead)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page may have left or changed the session
  useEffect(() => {
    const mark = readMark()
    setCode(mark?.code)
    if (mark) void room.enter(mark.code, lang)
  }, [pathname, lang])

  if (!snapshot || !code || onTeamPage(pathname)) return null
  return (
    <>
      <div aria-hidden="true" className="h-28 sm:h-24 print:hidden" />
      <aside
        aria-label={t('title')}
        data-session-bar=""
        data-faces="tools"
        className="fixed inset-x-0 bottom-0 z-20 border-ink border-t-2 bg-paper print:hidden"
      >
        {!connected && (
          <div className="px-3 pt-2">
            <ConnectionNote connected={connected} />
          </div>
        )}
        <BarQuestion snapshot={snapshot} />
        <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-2 gap-y-2 px-2 py-2 sm:gap-x-4 sm:px-6">
          <Link
            href={`/${lang}/session/${code}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center rounded-lg border-2 border-on-yellow bg-yellow px-3 pt-0.5 text-base leading-tight font-bold text-on-yellow"
          >
            {t('room.page')}
          </Link>
          <p
            className="min-w-0 grow basis-24 text-sm leading-normal sm:text-base"
            aria-live="polite"
          >
            {place ? place.name : t('room.nowhere')}
          </p>
          {snapshot.settings.clock && <Clock until={snapshot.settings.clock} className="text-lg" />}
          <BarControls snapshot={snapshot} follow={follow} catchUp={catchUp} />
        </div>
      </aside>
    </>
  )
}
