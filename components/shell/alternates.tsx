import { type Language, languages } from '#lib/i18n/languages.ts'
import { publicUrl } from '#lib/i18n/public-url.ts'

/**
 * Says where this page stands in each language and which address is its own (RFC 6596), also where a
 * link to it was sent (Open Graph).
 *
 * @param path - the page's address after the language (`/lessons/identity`), empty for the line map
 */
export function Alternates({ lang, path }: { lang: Language; path: string }) {
  return (
    <>
      <link rel="canonical" href={`${publicUrl}/${lang}${path}`} />
      <meta property="og:url" content={`${publicUrl}/${lang}${path}`} />
      {languages.map((name) => (
        <link key={name} rel="alternate" hrefLang={name} href={`${publicUrl}/${name}${path}`} />
      ))}
      <link
        rel="alternate"
        hrefLang="x-default"
        href={`${publicUrl}${path ? `/${languages[0]}${path}` : '/'}`}
      />
    </>
  )
}
