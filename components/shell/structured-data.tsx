import type { Station } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'

/**
 * What a page is, for machines, in the words of schema.org (JSON-LD). Its addresses are relative to
 * the page's own.
 *
 * @param data - plain JSON without `@context`
 */
export function StructuredData({ data }: { data: Record<string, unknown> }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data })
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: no tag can end the script, as it holds no <
      dangerouslySetInnerHTML={{ __html: text.replaceAll('<', '\\u003c') }}
    />
  )
}

/** A lesson in the words of schema.org. */
export function lessonData(station: Station, lang: Language): Record<string, unknown> {
  return {
    '@type': 'LearningResource',
    learningResourceType: 'lesson',
    name: station.title[lang],
    description: station.description[lang],
    inLanguage: lang,
    url: `/${lang}/lessons/${station.slug}`,
    position: station.number,
    timeRequired: `PT${station.minutes}M`,
    isAccessibleForFree: true,
  }
}
