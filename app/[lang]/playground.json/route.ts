import { notFound } from 'next/navigation'
import type { PlaygroundMessages } from '#components/playground/messages.ts'
import { loadExplanations } from '#lib/course/wire.ts'
import { experiments, summarise } from '#lib/exchange/index.ts'
import { isLanguage, languages } from '#lib/i18n/languages.ts'
import { section } from '#lib/i18n/server.ts'

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
  const messages: PlaygroundMessages = {
    ui: section(lang, 'playground'),
    explanations: loadExplanations(lang),
    experiments: experiments.map(summarise),
  }
  return Response.json(messages)
}
