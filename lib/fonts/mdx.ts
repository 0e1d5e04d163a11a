import type { Role } from './faces.ts'
import { linePassages, type Passage } from './passage.ts'

/** Blocks whose own lines may be bold without saying so. */
const labels = new Set(['Item', 'Predict', 'Right', 'Try'])

const tag = /<(\/?)([A-Z]\w*)(?:"[^"]*"|'[^']*'|[^>"'])*>/g
const attribute = /(?:(\w+)=)?("[^"]*"|'[^']*')/g

/** The line of a table that parts its first row from the others. */
const ruled = /^[\s|:-]+$/

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

  const at = () => `${place}:${line}`
  const addLines = (text: string) => {
    const lines = text.split('\n')
    for (const [index, part] of lines.entries()) {
      if (index > 0) line += 1
      if (/^\s*```/.test(part)) fenced = !fenced
      else if (fenced) passages.push({ place: at(), text: part, roles: ['code'], room: 'course' })
      else if (/^\s*\|/.test(part)) addRow(part, ruled.test(lines[index + 1] ?? ''))
      else passages.push(...linePassages(part, at(), lineRoles(part, open.at(-1) ?? '')))
    }
  }

  // Of a table the first row and the first column are bold.
  const addRow = (row: string, first: boolean) => {
    if (ruled.test(row)) return
    for (const [index, cell] of row.split('|').slice(1).entries()) {
      passages.push(...linePassages(cell, at(), first || index === 0 ? ['strong'] : []))
    }
  }

  let end = 0
  for (const match of source.matchAll(tag)) {
    const [text, closes, name = ''] = match
    addLines(source.slice(end, match.index))
    for (const [, key, value = ''] of text.matchAll(attribute)) {
      if (key === 'alt') continue // heard, never drawn
      const roles: Role[] = key === 'title' ? ['board'] : ['strong']
      passages.push(...linePassages(value.slice(1, -1), at(), roles))
    }
    line += text.split('\n').length - 1
    if (closes) open.pop()
    else if (!text.endsWith('/>')) open.push(name)
    end = match.index + text.length
  }
  addLines(source.slice(end))
  return passages
}

function lineRoles(line: string, block: string): Role[] {
  if (/^\s*#/.test(line) || block === 'Board') return ['board']
  return labels.has(block) ? ['strong'] : []
}
