import { type Language, languages } from '#lib/i18n/languages.ts'

/**
 * Says where this page stands in each language and which address is its own. The addresses are
 * relative: the pages are built once and then served from whatever host and port the reader uses.
 *
 * @param path - the page's address after the language (`/lessons/identity`), empty for the line map
 */
export function Alternates({ lang, path }: { lang: Language; path: string }) {
  return (
    <>
      <link rel="canonical" href={`/${lang}${path}`} />
      {languages.map((name) => (
        <link key={name} rel="alternate" hrefLang={name} href={`/${name}${path}`} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={path ? `/${languages[0]}${path}` : '/'} />
    </>
  )
}
