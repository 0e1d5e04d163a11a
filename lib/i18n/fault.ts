import words from '#content/ui/fault.json' with { type: 'json' }
import type { Language } from './languages.ts'

/**
 * What a reader is told when a page breaks, in both languages. Apart from the other strings because
 * it has to be in the browser before anything breaks.
 */
export const fault: Record<Language, { title: string; text: string; again: string; home: string }> =
  words
