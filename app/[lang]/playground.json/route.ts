import { notFound } from 'next/navigation'
import { isLanguage, languages } from '#lib/i18n/languages.ts'
import { playgroundMessages } from '../playground/messages.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

// The layout's parameters do not reach a route handler.
export function generateStaticParams() {
  return languages.map((lang) => ({ lang }))
}

/** The words and experiments of a playground, for a lesson that opens one. */
export async function GET(_request: Request, { params }: { params: Promise<{ lang: string }> }) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return Response.json(playgroundMessages(lang))
}
