import { stations } from '#lib/course/stations.ts'
import { type Language, languages } from '#lib/i18n/languages.ts'

/** Every page of the site as its address after the language. */
export const paths: readonly string[] = [
  '',
  ...stations().map(({ slug }) => `/lessons/${slug}`),
  '/playground',
  '/glossary',
  '/session',
]

/** Every page of the site in every language. */
export const addresses: readonly { lang: Language; path: string; address: string }[] =
  languages.flatMap((lang) => paths.map((path) => ({ lang, path, address: `/${lang}${path}` })))
