import { type Role, type Slice, sliceOf } from './faces.ts'
import type { Passage } from './passage.ts'

/** What the faces of a role have to draw. */
export interface Letters {
  /** The distinct words in Devanagari, sorted. */
  words: string[]
  /** The distinct code points of each slice, ascending. */
  codePoints: Record<Slice, number[]>
}

/**
 * Drawn by no passage, needed all the same: where the system hints outlines by itself, it takes the
 * heights of a face's letters from sample letters, and this one holds all the zones of Devanagari.
 */
const sampleLetter = 'औ'

/** What shaping asks for beside the letters of a word: space, no-break space, joiners, dotted circle. */
const shapingLetters = [0x20, 0xa0, 0x200c, 0x200d, 0x25cc]

const ascii = String.fromCharCode(
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index),
)

/**
 * Latin letters that a face has whatever the content: what stands in values that come at run time,
 * and the punctuation that code puts between words.
 */
const always: Record<Role, string> = {
  text: `${ascii}\u00a0§·×–—‘’“”…`,
  code: ascii,
  strong: ascii.replace(/[^\w .,:;!?()/-]/g, ''),
  board: ' 0123456789.,:;!?()/-',
  name: '',
}

/** Collects what the faces of a role have to draw. */
export function lettersOf(passages: readonly Passage[], role: Role): Letters {
  const texts = passages
    .filter((passage) => role === 'text' || passage.roles.includes(role))
    .map((passage) => passage.text)
  const words = new Set(texts.flatMap(devanagariWords))
  const found = { devanagari: new Set(shapingLetters), latin: new Set<number>() }
  for (const text of [...texts, sampleLetter, always[role]]) {
    for (const letter of text) {
      const codePoint = letter.codePointAt(0) ?? 0
      const slice = sliceOf(codePoint)
      if (slice && codePoint >= 0x20) found[slice].add(codePoint)
    }
  }
  return {
    words: [...words].sort(),
    codePoints: { devanagari: ascending(found.devanagari), latin: ascending(found.latin) },
  }
}

const devanagari = /(?:[\u0900-\u097f\u25cc]|\u200c|\u200d)+/g

/** The runs of a text that a browser shapes with a Devanagari file, one after the other. */
export function devanagariWords(text: string): string[] {
  return text.match(devanagari) ?? []
}

/** The runs between them, which it shapes with a Latin file. */
export function latinRuns(text: string): string[] {
  return text.split(devanagari).filter((run) => run !== '')
}

/** The letters of a text that no face of ours is asked for. */
export function foreignLetters(text: string): string[] {
  return [...new Set(text)].filter((letter) => {
    const codePoint = letter.codePointAt(0) ?? 0
    return codePoint >= 0x20 && sliceOf(codePoint) === undefined
  })
}

function ascending(values: Set<number>): number[] {
  return [...values].sort((a, b) => a - b)
}
