import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Role } from './faces.ts'

/** A piece of content as it may be drawn. */
export interface Passage {
  /** Where it stands: file and line of MDX, file and keys of JSON. */
  place: string
  /** Normalized to NFC, as the pages must be too. */
  text: string
  role: Role
}

/** Long prose in JSON, which nothing sets as a heading. */
const proseKeys = new Set(['text', 'why', 'todo', 'change'])

/** Lesson blocks whose lines are prose, as far as they are not headings or tags. */
const proseBlocks = new Set([
  'Checks',
  'Code',
  'Contrast',
  'Gap',
  'Myth',
  'Pair',
  'Say',
  'Sort',
  'Text',
  'Ticket',
  'Try',
  'TwoWires',
  'Unpack',
  'Wire',
])

/**
 * Reads everything that pages can show, in both languages. Whatever is not known to be prose counts
 * as a heading too: a glyph too many costs a few bytes, a missing one breaks a word.
 *
 * @param root - the folder that holds `content`
 */
export function readCorpus(root: string): Passage[] {
  const folder = join(root, 'content')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((file) => {
      const place = relative(root, file).replaceAll('\\', '/')
      const text = readFileSync(file, 'utf8').normalize('NFC')
      return file.endsWith('.json')
        ? jsonPassages(JSON.parse(text), place)
        : mdxPassages(text, place)
    })
}

/** Every string of a JSON value, with the keys that lead to it. */
export function jsonPassages(value: unknown, place: string, role: Role = 'board'): Passage[] {
  if (typeof value === 'string') return [{ place, text: value, role }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    jsonPassages(child, `${place} ${key}`, proseKeys.has(key) ? 'text' : role),
  )
}

/** Every line of a lesson. */
export function mdxPassages(source: string, place: string): Passage[] {
  let block = ''
  return source.split('\n').map((text, index) => {
    block = /^<([A-Z]\w*)/.exec(text)?.[1] ?? block
    const prose = proseBlocks.has(block) && !/^\s*(#|<)/.test(text)
    if (/^<\/|^<.*\/>\s*$/.test(text)) block = ''
    return { place: `${place}:${index + 1}`, text, role: prose ? 'text' : 'board' }
  })
}
