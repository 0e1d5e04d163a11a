import { notFound } from 'next/navigation'
import { findStation, lessonMarkdown, sitePlaces, stations } from '#lib/course/index.ts'
import { isLanguage, languages } from '#lib/i18n/languages.ts'
import { publicUrl } from '#lib/i18n/public-url.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

// The layout's parameters do not reach a route handler.
export function generateStaticParams() {
  return languages.flatMap((lang) => stations().map(({ slug }) => ({ lang, slug })))
}

interface Props {
  params: Promise<{ lang: string; slug: string }>
}

/** A lesson as Markdown. Readers ask for it as `/{lang}/lessons/{slug}.md`. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { lang, slug } = await params
  const station = findStation(slug)
  if (!station || !isLanguage(lang)) notFound()
  return new Response(lessonMarkdown(station, lang, sitePlaces(lang, publicUrl)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  })
}
