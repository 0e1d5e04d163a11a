import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Role } from './faces.ts'
import { mdxPassages } from './mdx.ts'
import { type Passage, spans } from './passage.ts'

/** Where JSON holds long prose: set as plain text. */
const prose = [
  /^content\/wire\/\S+ \S+ (text|why|todo)\b/,
  /^content\/experiments\/\S+ \S+ change$/,
  /^content\/lessons\/\S+ .* why$/,
]

/** Where JSON holds what may be bold, but is not set as a heading. */
const labels = [/^content\/(wire|experiments)\//, /^content\/lessons\/\S+\/quiz\.json /]

/**
 * Reads everything that pages can show, in both languages. What is not known to be prose counts as
 * bold and as a heading too: a glyph too many costs a few bytes, a missing one breaks a word.
 *
 * @param root - the folder that holds `content`
 */
export function readCorpus(root: string): Passage[] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((file) => {
      const place = relative(root, file).replaceAll('\\', '/')
      const text = readFileSync(file, 'utf8')
      return file.endsWith('.json')
        ? jsonPassages(JSON.parse(text), place)
        : mdxPassages(text, place)
    })
}

/** Every string of a JSON value; its place is that of the value and the keys that lead to it. */
export function jsonPassages(value: unknown, place: string): Passage[] {
  if (typeof value === 'string') {
    const passage = { place, text: value, roles: jsonRoles(place) }
    return [passage, ...spans(passage)]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => jsonPassages(child, `${place} ${key}`))
}

function jsonRoles(place: string): Role[] {
  if (prose.some((pattern) => pattern.test(place))) return []
  return labels.some((pattern) => pattern.test(place)) ? ['strong'] : ['strong', 'board']
}
