import type { Language } from '#lib/i18n/languages.ts'
import type { Station } from '../stations.ts'

/** How a Markdown text leads to other places. Each gives Markdown. */
export interface Places {
  station(station: Station, words: string): string
  /** A glossary term in the prose. */
  term(id: string, words: string): string
  /** A page of the site. @param path - its address, beginning with `/` */
  page(path: string, words: string): string
}

/**
 * Links to addresses of the site, in full, as the text is carried elsewhere; terms stay plain words.
 *
 * @param site - the site's address without trailing slash
 */
export function sitePlaces(lang: Language, site: string): Places {
  const page = (path: string, words: string) => `[${words}](${site}${path})`
  return {
    station: ({ slug }, words) => page(`/${lang}/lessons/${slug}.md`, words),
    term: (_id, words) => words,
    page,
  }
}
