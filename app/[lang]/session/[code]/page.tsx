import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SessionRoom } from '#components/session/session-room.tsx'
import { isLanguage } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { readCode } from '#lib/session/code.ts'
import { isKnown } from '../known.ts'
import { sessionWords } from '../words.ts'

type Props = { params: Promise<{ lang: string; code: string }> }

export const dynamic = 'force-dynamic'
export const dynamicParams = true

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  return isLanguage(lang)
    ? { title: translator(lang)('session.title'), robots: { index: false } }
    : {}
}

export default async function SessionRoomPage({ params }: Props) {
  const { lang, code } = await params
  const read = readCode(decodeURIComponent(code))
  if (!isLanguage(lang) || !('code' in read)) notFound()
  return (
    <SessionRoom
      lang={lang}
      words={sessionWords()}
      code={read.code}
      known={await isKnown(read.code)}
    />
  )
}
