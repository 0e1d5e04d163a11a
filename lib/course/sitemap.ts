import { languages } from '#lib/i18n/languages.ts'
import { pagePaths } from './pages.ts'

/**
 * The site's pages for search engines, each with its twin in the other language
 * (sitemaps.org protocol 0.9 with `xhtml:link` alternates).
 *
 * @param publicUrl - the site's address without trailing slash
 */
export function sitemap(publicUrl: string): string {
  const address = (lang: string, path: string) => escapeXml(`${publicUrl}/${lang}${path}`)
  const pages = pagePaths().flatMap((path) => {
    const twins = [...languages, 'x-default'].map((name) => {
      const lang = name === 'x-default' ? languages[0] : name
      return `<xhtml:link rel="alternate" hreflang="${name}" href="${address(lang, path)}"/>`
    })
    return languages.map((lang) => `<url><loc>${address(lang, path)}</loc>${twins.join('')}</url>`)
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages,
    '</urlset>\n',
  ].join('\n')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
