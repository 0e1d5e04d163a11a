import glossary from '#content/glossary.json' with { type: 'json' }
import type { Language } from '#lib/i18n/languages.ts'
import { type Passage, tidyPassage } from './passages.ts'

/** One row of the glossary. */
export interface GlossaryTerm {
  id: string
  /** Its only spelling; parts in backticks are code, all of it where `code` says so. */
  term: string
  code: boolean
  mr: string
  en: string
  source: string[]
  /** The station where it is met, and marked, first. */
  first: number
}

/** All rows, in the glossary's order. */
export const glossaryTerms: GlossaryTerm[] = glossary

/** What the glossary says in one language. */
export function glossaryPassages(lang: Language): Passage[] {
  return glossaryTerms.map((row) => tidyPassage(`glossary / ${row.id} / ${lang}`, row[lang]))
}
