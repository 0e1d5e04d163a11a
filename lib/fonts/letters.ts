import { type Face, type Role, type Slice, sliceOf } from './faces.ts'
import type { Passage } from './passage.ts'

/** What a face has to draw. */
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

/** The passages that a slice of a face has to draw. */
export function passagesOf(
  passages: readonly Passage[],
  { role, room = 'course' }: Pick<Face, 'role' | 'room'>,
  slice: Slice,
): Passage[] {
  return passages.filter(
    (passage) =>
      (role === 'text' || passage.roles.includes(role)) &&
      // The tools have no Latin files of their own.
      (slice === 'latin' || room === 'tools' || passage.room === 'course'),
  )
}

/** Collects what a face has to draw. */
export function lettersOf(
  passages: readonly Passage[],
  face: Pick<Face, 'role' | 'room'>,
): Letters {
  const texts = (slice: Slice) => passagesOf(passages, face, slice).map(({ text }) => text)
  const letters = (slice: Slice, shaping: readonly number[] = []) => {
    const drawn = [...texts(slice), sampleLetter, always[face.role]].join('')
    const found = Array.from(drawn, (letter) => letter.codePointAt(0) ?? 0)
    return ascending([
      ...shaping,
      ...found.filter((codePoint) => codePoint >= 0x20 && sliceOf(codePoint) === slice),
    ])
  }
  return {
    words: [...new Set(texts('devanagari').flatMap(devanagariWords))].sort(),
    codePoints: { devanagari: letters('devanagari', shapingLetters), latin: letters('latin') },
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

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b)
}
