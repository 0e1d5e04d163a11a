import terms from '#tests/data/terms.json' with { type: 'json' }

/** A word or phrase that Marathi prose does without, and what to write instead. */
export interface AvoidedWord {
  text: string
  instead: string
  /** `word`: not inside a longer Devanagari word, though a case ending may follow. */
  match?: 'word' | 'substring'
}

/** Words that nobody in a test team says. */
export const forbidden = terms.forbidden as AvoidedWord[]

/** Words that a speaker looks at twice. */
export const discouraged = terms.discouraged as AvoidedWord[]

/** English technical words in Devanagari letters, with their Latin form. */
export const transliterations: AvoidedWord[] = Object.entries(terms.transliterations)
  .filter(([text]) => text !== '$comment')
  .map(([text, instead]) => ({ text, instead, match: 'word' }))

/** Spelling rules as patterns for the flags `gu`. */
export const orthography = terms.orthography as { id: string; pattern: string; say: string }[]

/** The course's terms, with the spellings that are not ours. */
export const terminology = terms.terms as { term: string; avoid: string[] }[]

/** The figures that the text rules hold to. */
export const limits = terms.limits

/** Endings that may follow a Devanagari word, after the vowel that joins them. */
const endings =
  '(?:ा|्या|े|ां|्यां|ी)?(?:ला|लाच|ना|ने|नी|चा|ची|चे|चं|च्या|शी|त|वर|वरून|मध्ये|मधून|मधला|साठी|कडे|कडून|सोबत|पासून|पर्यंत|सारखा|पणे)?'

/** A pattern that finds the word in prose. */
export function wordPattern({ text, match }: AvoidedWord): RegExp {
  if (match === 'substring') return new RegExp(text, 'u')
  // No ending after a single letter: व is a word, वाला another one.
  const ending = text.length > 1 ? endings : ''
  return new RegExp(`(?<![\\u0900-\\u097F])${text}${ending}(?![\\u0900-\\u097F])`, 'u')
}
