import type { Role } from './faces.ts'

/** A piece of content as it may be drawn. */
export interface Passage {
  /** Where it stands: file and line of MDX, file and keys of JSON. */
  place: string
  text: string
  /** The faces that may draw it, beside the one for text that may draw everything. */
  roles: readonly Role[]
}

/**
 * The passages that a line of Markdown is drawn as: the line without its marks, its bold spans and
 * its code. A value that is put in later, `{{count}}`, is not known here.
 */
export function linePassages(line: string, place: string, roles: readonly Role[]): Passage[] {
  const code = [...line.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)
  const words = line.replace(/`[^`]*`|\{\{.*?\}\}/g, ' ')
  const bold = [...words.matchAll(/\*\*(.+?)\*\*/g)].map(([, span = '']) => span)
  const passages: Passage[] = [
    { place, text: words.replace(/\*\*|^\s*#+|\|/g, ' '), roles },
    ...bold.map((text): Passage => ({ place, text, roles: ['strong'] })),
    ...code.map((text): Passage => ({ place, text, roles: ['code'] })),
  ]
  return passages.filter(({ text }) => text.trim() !== '')
}
