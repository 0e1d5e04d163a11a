'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import { writeMark } from '#lib/session/mark.ts'
import type { Snapshot } from '#lib/session/types.ts'
import { BigScreen } from './board/big-screen.tsx'
import { ConnectionNote } from './connection-note.tsx'
import { JoinForm } from './door/join-form.tsx'
import { keepFocus } from './keep-focus.ts'
import type { SessionWords } from './messages.ts'
import { Participant } from './participant/participant.tsx'
import { Presenter } from './presenter/presenter.tsx'
import { room, useRoomState } from './store.ts'
import { useKey } from './use-key.ts'
import { useMessages } from './use-messages.ts'
import { placeHref } from './use-place.ts'
import { SessionLanguage, useSession } from './words.tsx'

/**
 * A session's page: for a stranger the way in, for a participant their place in the room, for the
 * facilitator the controls; `board` shows the facilitator's big screen instead.
 *
 * @param code - without the dash
 * @param known - whether this browser holds a key to it
 */
export function SessionRoom({
  lang,
  words,
  code,
  known,
  board = false,
}: {
  lang: Language
  words: SessionWords
  code: string
  known: boolean
  board?: boolean
}) {
  const messages = useMessages()
  return (
    <SessionLanguage lang={lang} words={words} course={messages}>
      <Room code={code} known={known} board={board} />
    </SessionLanguage>
  )
}

function Room({ code, known, board }: { code: string; known: boolean; board: boolean }) {
  const { lang, t } = useSession()
  const router = useRouter()
  const { status, room: snapshot, connected, follow } = useRoomState()
  const key = useKey(code, lang)

  useEffect(() => {
    if (key === 'taken' || (key === 'none' && known)) void room.enter(code, lang)
    else if (key === 'none') room.stand(code)
  }, [key, known, code, lang])

  const current = snapshot?.code
  useEffect(() => {
    // A renewed code stands in the address too: it may be copied, and the old one lets nobody in.
    if (!current || current.replace('-', '') === code) return
    const path = location.pathname.replace(/(\/session\/)[^/]+/, `$1${current}`)
    history.replaceState(history.state, '', path + location.hash)
  }, [current, code])

  async function joined() {
    await room.enter(code, lang)
    const { lead, settings } = room.get().room ?? {}
    if (lead && settings?.follow) router.push(placeHref(lang, lead))
  }

  function leave() {
    room.leave()
    writeMark(undefined)
    router.push(`/${lang}/session`)
  }

  if (status === 'stranger' || status === 'removed' || status === 'replaced') {
    return (
      <Page narrow>
        <h1 className="text-2xl md:text-4xl">{t('title')}</h1>
        {status !== 'stranger' && (
          <p role="alert" className="font-bold">
            {t(`room.${status}`)}
          </p>
        )}
        <JoinForm code={code} onJoined={joined} />
      </Page>
    )
  }
  if (status === 'unknown' || status === 'ended') {
    return (
      <Page narrow>
        <div role="status">
          <h1 className="text-2xl md:text-4xl">
            {status === 'ended' ? t('ended.title') : t('problem.unknown')}
          </h1>
        </div>
        {status === 'ended' && <p>{t('ended.text')}</p>}
        <p>
          <Link
            href={status === 'ended' ? `/${lang}` : `/${lang}/session`}
            className="inline-flex min-h-11 items-center font-bold underline underline-offset-4"
          >
            {status === 'ended' ? t('ended.home') : t('join.title')}
          </Link>
        </p>
      </Page>
    )
  }
  if (!snapshot) {
    return (
      <Page narrow>
        <h1 className="text-2xl md:text-4xl">{t('title')}</h1>
        <p role="status" className="text-muted">
          {connected ? t('wait') : t('connection.lost')}
        </p>
      </Page>
    )
  }
  if (board && snapshot.you.role === 'participant') {
    return (
      <Page narrow>
        <h1 className="text-2xl md:text-4xl">{t('board.title')}</h1>
        <p>{t('board.notYours')}</p>
        <p>
          <Link
            href={`/${lang}/session/${code}`}
            className="inline-flex min-h-11 items-center font-bold underline underline-offset-4"
          >
            {t('room.page')}
          </Link>
        </p>
      </Page>
    )
  }
  if (board) {
    return (
      <main id="main" data-faces="tools">
        <BigScreen snapshot={snapshot} connected={connected} />
      </main>
    )
  }
  return (
    <Page>
      <ConnectionNote connected={connected} className="empty:-mb-5" />
      <Inside snapshot={snapshot} follow={follow} onLeave={leave} />
    </Page>
  )
}

function Inside({
  snapshot,
  follow,
  onLeave,
}: {
  snapshot: Snapshot
  follow: boolean
  onLeave: () => void
}) {
  const { you } = snapshot
  return you.role === 'facilitator' ? (
    <Presenter snapshot={snapshot} code={snapshot.code.replace('-', '')} />
  ) : (
    <Participant snapshot={snapshot} me={you} follow={follow} onLeave={onLeave} />
  )
}

function Page({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return (
    <main
      ref={keepFocus}
      id="main"
      data-faces="tools"
      className={`mx-auto grid grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-6 pb-16 sm:px-8 md:pt-8 ${narrow ? 'max-w-[40rem]' : 'max-w-[80rem] lg:px-12'}`}
    >
      {children}
    </main>
  )
}
