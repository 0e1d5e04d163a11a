import { isLanguage, type Language, languages } from './languages.ts'

/** The cookie that keeps the language a reader chose. */
export const languageCookie = 'lang'

const weight = /^\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*$/i

/** One member of an `Accept-Language` list, such as `mr-IN;q=0.8`. */
function parseRange(member: string): { tag: string; q: number } {
  const [tag = '', ...parameters] = member.split(';')
  const [parameter] = parameters
  const q = parameter === undefined ? 1 : Number(weight.exec(parameter)?.[1] ?? 0)
  return { tag: tag.trim().toLowerCase(), q: parameters.length > 1 ? 0 : q }
}

/**
 * The course's language that an `Accept-Language` header asks for most (RFC 9110 §12.5.4).
 * A regional tag counts for its language (`mr-IN` is Marathi); at equal weight the header's order
 * decides; `*` stands for the languages the header does not name. Malformed members are passed over.
 *
 * @param header - the header's value, or nothing if it was not sent
 * @returns the language, the default one when the header asks for neither
 */
export function negotiateLanguage(header: string | null | undefined): Language {
  const ranges = (header ?? '').split(',').map(parseRange)
  const named = (lang: Language) =>
    ranges.findIndex(({ tag }) => tag === lang || tag.startsWith(`${lang}-`))
  const wildcard = ranges.findIndex(({ tag }) => tag === '*')
  const wishes = languages.map((lang) => {
    const own = named(lang)
    const place = own === -1 ? wildcard : own
    return { lang, place, q: ranges[place]?.q ?? 0 }
  })
  wishes.sort((a, b) => b.q - a.q || a.place - b.place)
  const [best] = wishes
  return best && best.q > 0 ? best.lang : languages[0]
}

/**
 * The language of a reader who names none in the address: the one they chose before, else the one
 * their browser asks for, else the default.
 *
 * @param wishes.cookie - the value of the `lang` cookie
 * @param wishes.acceptLanguage - the `Accept-Language` header
 */
export function chooseLanguage(wishes: {
  cookie?: string | undefined
  acceptLanguage?: string | null | undefined
}): Language {
  return isLanguage(wishes.cookie) ? wishes.cookie : negotiateLanguage(wishes.acceptLanguage)
}
