'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { Clock } from '#components/session/clock.tsx'
import { ConnectionNote } from '#components/session/connection-note.tsx'
import { keepFocus } from '#components/session/keep-focus.ts'
import { PollNews } from '#components/session/poll-news.tsx'
import { room, useRoomState } from '#components/session/store.ts'
import { useMessages } from '#components/session/use-messages.ts'
import { usePlace } from '#components/session/use-place.ts'
import { SessionLanguage, useSession } from '#components/session/words.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { readMark } from '#lib/session/mark.ts'
import { BarControls } from './bar-controls.tsx'
import { BarQuestion } from './bar-question.tsx'
import { onTeamPage, useFollowing } from './use-following.ts'
import { useLeadSign } from './use-lead-sign.ts'
import { useTellingPlace } from './use-telling-place.ts'

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
  const { status, room: snapshot, connected, follow } = useRoomState()
  const [code, setCode] = useState<string>()
  const catchUp = useFollowing(lang)
  useTellingPlace()
  useLeadSign(snapshot?.lead, pathname)
  const place = usePlace(snapshot?.lead)
  const leads = snapshot?.you.role === 'facilitator'
  const bar = useBar()

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page may have left or changed the session
  useEffect(() => {
    const mark = readMark()
    setCode(mark?.code)
    if (mark) void room.enter(mark.code, lang)
  }, [pathname, lang])

  const over =
    status === 'ended' ? t('ended.title') : status === 'removed' ? t('room.removed') : undefined
  if (!code || (!snapshot && !over) || onTeamPage(pathname)) return null
  return (
    <>
      <div aria-hidden="true" className="h-(--session-bar) print:hidden" />
      <aside
        ref={bar}
        aria-label={t('title')}
        data-session-bar=""
        data-faces="tools"
        className="fixed inset-x-0 bottom-0 z-20 max-h-dvh overflow-y-auto border-ink border-t-2 bg-paper print:hidden"
      >
        <div className={connected ? '' : 'px-3 pt-2'}>
          <ConnectionNote connected={connected} />
        </div>
        {!leads && <PollNews poll={snapshot?.poll ?? null} />}
        {snapshot && <BarQuestion snapshot={snapshot} />}
        <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-2 gap-y-2 px-2 py-2 sm:gap-x-4 sm:px-6">
          <Link
            href={`/${lang}/session/${code}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center gap-2 rounded-lg border-2 border-on-yellow bg-yellow px-2.5 pt-0.5 text-base leading-tight font-bold text-on-yellow sm:px-3"
          >
            <People />
            <span className="max-sm:sr-only">{t('room.page')}</span>
          </Link>
          <div className="flex min-w-0 grow basis-24 flex-wrap items-baseline gap-x-4">
            <p className="min-w-0 text-sm leading-snug sm:text-base" aria-live="polite">
              {over ?? place?.name ?? t(leads ? 'present.nowhere' : 'room.nowhere')}
            </p>
            {snapshot?.settings.clock && (
              <Clock until={snapshot.settings.clock} className="leading-snug" />
            )}
          </div>
          {snapshot && <BarControls snapshot={snapshot} follow={follow} catchUp={catchUp} />}
        </div>
      </aside>
    </>
  )
}

/** Tells the page how high the bar is, so that the foot of the page is never under it, and keeps its focus. */
function useBar() {
  return useCallback((bar: HTMLElement | null) => {
    if (!bar) return
    const stop = keepFocus(bar)
    const { style } = document.documentElement
    const watch = new ResizeObserver(() =>
      style.setProperty('--session-bar', `${bar.offsetHeight}px`),
    )
    watch.observe(bar)
    return () => {
      stop?.()
      watch.disconnect()
      style.removeProperty('--session-bar')
    }
  }, [])
}

function People() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className="size-5.5">
      <path
        fill="currentColor"
        d="M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8m8.500 1.500a3 3 0 1 0 0 6 3 3 0 0 0 0-6M1 20a7 7 0 0 1 14 0zm15.500 0H23a6 6 0 0 0-8.300-6.200A9 9 0 0 1 16.500 20"
      />
    </svg>
  )
}
