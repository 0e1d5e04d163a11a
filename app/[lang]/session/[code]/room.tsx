import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SessionRoom } from '#components/session/session-room.tsx'
import { sharing } from '#components/shell/sharing.ts'
import { readConfig } from '#lib/config.ts'
import { isLanguage } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { readCode } from '#lib/session/code.ts'
import { isKnown } from '../known.ts'
import { sessionWords } from '../words.ts'

/** What a session's address says. */
export interface RoomProps {
  params: Promise<{ lang: string; code: string }>
}

/** The title of a page of one session, which no search engine keeps. */
export async function roomMetadata(
  { params }: RoomProps,
  title: 'session.title' | 'session.board.title' | 'session.present.report',
): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  return {
    title: translator(lang)(title),
    robots: { index: false },
    ...sharing(lang, readConfig().publicUrl),
  }
}

/** One session's room, or its big screen; not found if the address holds no code at all. */
export async function Room({ params, board = false }: RoomProps & { board?: boolean }) {
  const { lang, code } = await params
  const read = readCode(decodeURIComponent(code))
  if (!isLanguage(lang) || !('code' in read)) notFound()
  return (
    <SessionRoom
      lang={lang}
      words={sessionWords()}
      code={read.code}
      known={await isKnown(read.code)}
      board={board}
    />
  )
}
