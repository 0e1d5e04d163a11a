import type { Station } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { longestText, publicUrl } from '#lib/i18n/public-url.ts'
import { translator } from '#lib/i18n/server.ts'

/**
 * What a page is, for machines, in the words of schema.org (JSON-LD). Things that belong together
 * name each other's address, each in a script of its own, so that the site's address may stand in it.
 *
 * @param data - plain JSON without `@context`
 * @throws RangeError when it is too long to hold the site's address
 */
export function StructuredData({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data })
  const text = json.replaceAll('<', '\\u003c')
  if (text.length >= longestText) throw new RangeError(`structured data is too long: ${text}`)
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: no tag can end the script, as it holds no <
      dangerouslySetInnerHTML={{ __html: text }}
    />
  )
}

/** The course in the words of schema.org: its name and where it stands. */
export function courseData(lang: Language): Record<string, unknown> {
  const url = `${publicUrl}/${lang}`
  return { '@type': 'Course', '@id': url, name: translator(lang)('site.name'), url }
}

/** A lesson in the words of schema.org, as a part of the course. */
export function lessonData(station: Station, lang: Language): Record<string, unknown> {
  const url = `${publicUrl}/${lang}/lessons/${station.slug}`
  return {
    '@type': 'LearningResource',
    learningResourceType: 'lesson',
    name: station.title[lang],
    description: station.description[lang],
    inLanguage: lang,
    '@id': url,
    url,
    position: station.number,
    timeRequired: `PT${station.minutes}M`,
    isAccessibleForFree: true,
    isPartOf: courseData(lang),
  }
}
