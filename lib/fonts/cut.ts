import { packageFile, type Slice } from './faces.ts'
import type { Letters } from './letters.ts'
import { openFont } from './shaper.ts'
import { subset } from './subset.ts'
import { pack, unpack } from './woff2.ts'

/**
 * Cuts a slice of a face down to the content: of Devanagari the glyphs that shaping its words passes
 * through and no other, of Latin its letters with what kerning and figures need.
 *
 * @param source - the package file to cut
 * @returns a WOFF2 file
 */
export async function cutToContent(
  source: string,
  slice: Slice,
  { words, codePoints }: Letters,
): Promise<Uint8Array> {
  const whole = await unpack(packageFile(source))
  const made =
    slice === 'devanagari'
      ? subset(whole, {
          letters: codePoints.devanagari,
          glyphs: tracedGlyphs(whole, words),
          closure: false,
          without: isBoldText(source) ? ['kern'] : [],
          scripts: ['dev2'],
        })
      : subset(whole, {
          letters: codePoints.latin,
          closure: true,
          features: latinFeatures(source),
          // Punctuation between Marathi words is shaped as Devanagari.
          scripts: ['latn', 'dev2', 'DFLT'],
        })
  return pack(made)
}

/** A fixed-width face has nothing to kern, and its code ligatures are switched off. */
function latinFeatures(source: string): string[] {
  if (source.includes('mono')) return []
  return [...(isBoldText(source) ? [] : ['kern']), 'dist', 'liga', 'tnum']
}

/**
 * Bold text is a few words at a time. Its kerning, a fifth of the Latin file and a tenth of the other,
 * is not worth the bytes: it moves nothing by more than 0.03 em.
 */
function isBoldText(source: string): boolean {
  return /mukta-\w+-700/.test(source)
}

/**
 * Cuts a face down to what modern Devanagari needs, whatever the words.
 *
 * @param source - the package file to cut
 * @returns a WOFF2 file
 */
export async function cutToScript(source: string): Promise<Uint8Array> {
  const whole = await unpack(packageFile(source))
  const block = Array.from({ length: 0x80 }, (_, index) => 0x900 + index)
  return pack(
    subset(whole, {
      letters: [...block, 0x20, 0xa0, 0x200c, 0x200d, 0x25cc],
      closure: true,
      scripts: ['dev2'],
    }),
  )
}

function tracedGlyphs(font: Uint8Array, words: readonly string[]): Set<number> {
  const shaper = openFont(font)
  const glyphs = new Set<number>()
  for (const text of words) {
    // A few letters have a Marathi form, which a word loses where its language is not marked.
    for (const lang of ['mr', 'en'] as const) shaper.trace({ text, lang, script: 'Deva' }, glyphs)
  }
  return glyphs
}
