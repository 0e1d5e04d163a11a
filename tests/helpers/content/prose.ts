/**
 * Prose as the rules look at it: one paragraph, heading or cell a string, NFC, single spaces, code
 * between backticks.
 */

/** The prose with every piece of code replaced by a word of neither language. */
export function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, '0')
}

/** The prose in NFC with single spaces. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The sentences of a piece of prose, without code. */
export function sentences(text: string): string[] {
  return withoutCode(text)
    .split(/(?<=[.?!…][”’)*]*)\s+/u)
    .filter((sentence) => words(sentence).length > 0)
}

/** The words of a piece of prose: whatever holds a letter or a digit. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** The Latin numbers of the prose, sorted; code does not count. */
export function numbers(text: string): string[] {
  return (text.replace(/`[^`]*`/g, ' ').match(/\d+(?:[.:]\d+)*/g) ?? []).sort()
}

/** The pieces of code in the prose, sorted. */
export function inlineCode(text: string): string[] {
  return (text.match(/`[^`]*`/g) ?? []).sort()
}

/** How many words a sentence has on average. */
export function meanSentence(texts: string[]): number {
  const lengths = texts.flatMap((text) => sentences(text).map((one) => words(one).length))
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length
}
