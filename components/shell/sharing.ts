import type { Metadata } from 'next'
import { type Language, languages } from '#lib/i18n/languages.ts'
import { publicUrl } from '#lib/i18n/public-url.ts'
import { translator } from '#lib/i18n/server.ts'

const locales: Record<Language, string> = { mr: 'mr_IN', en: 'en_IN' }

/**
 * How a link to a page looks where it was sent, in a chat say (Open Graph, ogp.me). Title and
 * description are the page's own; its address stands with its `Alternates`.
 *
 * @param site - the site's address without trailing slash; a page that is rendered on request names it
 */
export function sharing(
  lang: Language,
  site: string = publicUrl,
): Pick<Metadata, 'openGraph' | 'twitter'> {
  const t = translator(lang)
  const picture = {
    url: `${site}/shared-${lang}.png`,
    type: 'image/png',
    width: 1200,
    height: 630,
    alt: t('home.picture'),
  }
  return {
    openGraph: {
      type: 'website',
      siteName: t('site.name'),
      locale: locales[lang],
      alternateLocale: languages.filter((name) => name !== lang).map((name) => locales[name]),
      images: [picture],
    },
    twitter: { card: 'summary_large_image' },
  }
}
