import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Role } from './faces.ts'
import { mdxPassages } from './mdx.ts'
import { linePassages, type Passage } from './passage.ts'

/** What draws a string of JSON, by its place: the first pattern that fits. */
const places: readonly [RegExp, readonly Role[]][] = [
  // The languages' own names, which stand on pages of the other language too.
  [/^content\/ui\/\S+ site language /, ['strong', 'name']],
  // What is never bold: long prose, the search and what is set like them.
  [/^content\/ui\/\S+ (search|site both|home vault|lesson (aloud|link|peek))\b/, []],
  [/^content\/glossary\.json \d+ (mr|en)$/, []],
  [/^content\/ui\/\S+ problem (detail|member)\b/, []],
  [/^content\/wire\/\S+ \S+ (text|why|todo|met)\b/, []],
  [/^content\/experiments\/\S+ \S+ change$/, []],
  [/^content\/lessons\/\S+ .* why$/, []],
  // What may be bold, but is not set as a heading.
  [/^content\/ui\/\S+ problem\b/, ['strong']],
  [/^content\/(wire|experiments)\//, ['strong']],
  [/^content\/lessons\/\S+\/quiz\.json /, ['strong']],
]

/** What only writers see, under `npm run dev`, which has the whole fonts. */
const unseen = /^content\/blocks\.json$/

/** The playground's longest heading is shorter; what is longer there is a hint or a warning. */
const longestHeading = 40

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
      if (unseen.test(place)) return []
      const text = readFileSync(file, 'utf8')
      return file.endsWith('.json')
        ? jsonPassages(JSON.parse(text), place)
        : mdxPassages(text, place)
    })
}

/** Every string of a JSON value; its place is that of the value and the keys that lead to it. */
export function jsonPassages(value: unknown, place: string): Passage[] {
  if (typeof value === 'string') return linePassages(value, place, jsonRoles(place, value))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => jsonPassages(child, `${place} ${key}`))
}

function jsonRoles(place: string, text: string): readonly Role[] {
  const known = places.find(([pattern]) => pattern.test(place))
  if (known) return known[1]
  const hint = /^content\/ui\/\S+ playground\b/.test(place) && text.length > longestHeading
  return hint ? ['strong'] : ['strong', 'board']
}
