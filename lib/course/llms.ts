import { languages } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { list } from './markdown/pieces.ts'
import { stations } from './stations.ts'

/**
 * The course for language models: what it is and where each lesson is to be had as Markdown
 * (llmstxt.org).
 *
 * @param publicUrl - the site's address without trailing slash
 */
export function llmsText(publicUrl: string): string {
  const en = translator('en')
  const parts = [...languages].reverse().flatMap((lang) => {
    const t = translator(lang)
    const link = (words: string, path: string) => `[${words}](${publicUrl}/${lang}${path})`
    return [
      `## ${t(`site.language.${lang}`)}`,
      list([
        ...stations().map(({ slug, number, title, description }) => {
          const words = t('site.line.station', { number, title: title[lang] })
          return `${link(words, `/lessons/${slug}.md`)}: ${description[lang]}`
        }),
        link(t('site.nav.glossary'), '/glossary'),
        link(t('site.nav.playground'), '/playground'),
        link(t('home.vault'), '/course.zip'),
      ]),
    ]
  })
  return `${[`# ${en('site.name')}`, `> ${en('home.description')}`, ...parts].join('\n\n')}\n`
}
