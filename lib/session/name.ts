/** Most characters of a name, as a reader counts them. */
export const nameLimit = 40

/**
 * Control characters, marks that turn the writing around, and what cannot be seen, the blank of
 * Braille too; joiners stay.
 */
const hidden = /(?![\u200c\u200d])[\u2800\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{DI}\p{Zl}\p{Zp}]/gu

/** Marks on one letter, more than any language needs: they would paint over other lines. */
const heap = /(\p{M}{4})\p{M}+/gu

const letters = new Intl.Segmenter('mr', { granularity: 'grapheme' })

/**
 * What is left of a typed name that may be shown to others.
 *
 * @param limit - most characters, as a reader counts them
 * @returns the name; null where nothing is left of it; or `too-long`
 */
export function cleanName(typed: string, limit = nameLimit): { name: string | null } | 'too-long' {
  const name = typed
    .slice(0, 1_000)
    .replace(/\s+/g, ' ')
    .replace(hidden, '')
    .normalize('NFC')
    .replace(heap, '$1')
    .trim()
  if ([...letters.segment(name)].length > limit || name.length > limit * 8) {
    return 'too-long'
  }
  return { name: /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) ? name : null }
}
