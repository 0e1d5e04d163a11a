import type { Role, Room } from './faces.ts'

/** A piece of content as it may be drawn. */
export interface Passage {
  /** Where it stands: file and line of MDX, file and keys of JSON. */
  place: string
  text: string
  /** The faces that may draw it, beside the one for text that may draw everything. */
  roles: readonly Role[]
  /** The pages that it stands on, see `Room` in `faces.ts`. */
  room: Room
}

/**
 * The passages that a line of Markdown is drawn as: the line without its marks, its bold spans and
 * its code. A value that is put in later, `{{count}}`, is not known here.
 */
export function linePassages(
  line: string,
  place: string,
  roles: readonly Role[],
  room: Room = 'course',
): Passage[] {
  const code = [...line.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)
  const words = line.replace(/`[^`]*`|\{\{.*?\}\}/g, ' ')
  const bold = [...words.matchAll(/\*\*(.+?)\*\*/g)].map(([, span = '']) => span)
  const passages: Passage[] = [
    { place, text: words.replace(/\*\*|^\s*#+|\|/g, ' '), roles, room },
    ...bold.map((text): Passage => ({ place, text, roles: ['strong'], room })),
    ...code.map((text): Passage => ({ place, text, roles: ['code'], room })),
  ]
  return passages.filter(({ text }) => text.trim() !== '')
}
