/** The course's two languages; the first is the default. */
export const languages = ['mr', 'en'] as const

/** One of the course’s two languages. */
export type Language = (typeof languages)[number]

/** Whether a value names one of the course's languages. */
export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}

/** The other one of the two. */
export function otherLanguage(lang: Language): Language {
  return lang === 'mr' ? 'en' : 'mr'
}
