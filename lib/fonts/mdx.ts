import type { Role } from './faces.ts'
import { type Passage, spans } from './passage.ts'

/** Blocks whose lines are set as headings are. */
const boards = ['Board', 'Next']

/** Blocks whose lines may be bold without saying so. */
const labels = ['Predict', 'Item']

const tag = /<(\/?)([A-Z]\w*)(?:"[^"]*"|'[^']*'|[^>"'])*>/g

/**
 * The passages of a lesson: its lines, their spans, and the words in the attributes of its tags.
 *
 * @param place - the file, to which the number of the line is added
 */
export function mdxPassages(source: string, place: string): Passage[] {
  const passages: Passage[] = []
  const open: string[] = []
  let line = 1
  let fenced = false

  const add = (text: string, roles: Role[]) => {
    const passage = { place: `${place}:${line}`, text, roles }
    if (text.trim() !== '') passages.push(passage, ...spans(passage))
  }
  const addLines = (text: string) => {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) line += 1
      const fence = /^\s*```/.test(part)
      if (fence) fenced = !fenced
      else add(part, fenced ? ['code'] : lineRoles(part, open))
    }
  }

  let end = 0
  for (const match of source.matchAll(tag)) {
    const [text, closes, name = ''] = match
    addLines(source.slice(end, match.index))
    for (const [words] of text.matchAll(/"[^"]*"|'[^']*'/g)) add(words, ['strong', 'board'])
    line += text.split('\n').length - 1
    if (closes) open.pop()
    else if (!text.endsWith('/>')) open.push(name)
    end = match.index + text.length
  }
  addLines(source.slice(end))
  return passages
}

function lineRoles(line: string, open: readonly string[]): Role[] {
  if (/^\s*#/.test(line) || boards.some((name) => open.includes(name))) return ['strong', 'board']
  const label = /^\s*\|/.test(line) || labels.some((name) => open.includes(name))
  return label ? ['strong'] : []
}
