import { join } from 'node:path'
import { createProcessor } from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'
import type { Language } from '#lib/i18n/languages.ts'
import { ContentError, compileError, readContent } from './files.ts'
import { blockNames, partsOf } from './kinds.ts'
import { type Literal, literalValue } from './literal.ts'
import { type Known, readKnown, unknownReferences } from './references.ts'
import type { Station } from './stations.ts'
import { type Element, isElement, place, type Tree, type TreeNode, walk } from './tree.ts'

/** What one block of a lesson holds, as data: for aligning the languages, for tests, for search. */
export interface BlockData {
  /** Its id, the same in both languages. */
  id: string
  /** The component it is written with: `Board`, `Text`, `Wire`, … */
  type: string
  /** Its attributes other than `id`. An attribute without value is `true`. */
  props: Record<string, Literal>
  /** Its prose, one entry a text node, code left out. */
  text: string[]
  /** Its fenced code blocks. */
  code: string[]
  /** What stands between backticks. */
  inlineCode: string[]
  /** The addresses of its links. */
  links: string[]
  /** The ids of the glossary's terms that are marked in it, in order. */
  termIds: string[]
  /** Its first and last line in the file, counted from 1. */
  lines: [number, number]
}

const parser = createProcessor({ remarkPlugins: [remarkGfm] })

/** A lesson's file in one language. */
export function lessonFile(station: Station, lang: Language): string {
  return join(station.folder, `${lang}.mdx`)
}

/**
 * The blocks of a lesson in one language as data.
 *
 * @throws ContentError naming file, line and column if the MDX is broken, if anything but a block
 *   stands at the top, if an id is missing or used twice, if a sentence that begins with a number became a
 *   list, or if a tag's name, a term or an experiment is not known
 */
export function readBlocks(station: Station, lang: Language): BlockData[] {
  const file = lessonFile(station, lang)
  const known = readKnown()
  const seen = new Set<string>()
  return parseLesson(file).children.map((node) => {
    const block = readBlock(node, file, known)
    if (seen.has(block.id)) {
      throw new ContentError(file, `${place(node)}: the id ${block.id} is used twice`)
    }
    seen.add(block.id)
    return block
  })
}

function readBlock(node: TreeNode, file: string, known: Known): BlockData {
  if (node.type !== 'mdxJsxFlowElement' || !node.name) {
    throw new ContentError(file, `${place(node)}: only blocks may stand at the top of a lesson`)
  }
  const parts = partsOf(node.name)
  if (!parts) {
    const names = blockNames.join(', ')
    throw new ContentError(file, `${place(node)}: <${node.name}> is no block; there are ${names}`)
  }
  const { id, ...props } = attributes(node, file)
  if (typeof id !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new ContentError(file, `${place(node)}: <${node.name}> needs an id in kebab-case`)
  }
  const { start, end } = node.position ?? {}
  const block: BlockData = {
    id,
    type: node.name,
    props,
    text: [],
    code: [],
    inlineCode: [],
    links: [],
    termIds: [],
    lines: [start?.line ?? 1, end?.line ?? 1],
  }
  walk(node, (part) => {
    if (part.type === 'text') block.text.push(part.value)
    if (part.type === 'code') block.code.push(part.value)
    if (part.type === 'inlineCode') block.inlineCode.push(part.value)
    if (part.type === 'link') block.links.push(part.url)
    if (part.type === 'list' && part.ordered && part.start !== 1) {
      const number = `${part.start}.`
      throw new ContentError(
        file,
        `${place(part)}: Markdown takes ${number} for a list; begin the sentence with another word`,
      )
    }
    if (isElement(part)) {
      const name = part.name ?? ''
      const given = part === node ? props : attributes(part, file)
      if (part !== node && !parts.includes(name)) {
        throw new ContentError(file, `${place(part)}: <${name}> may not stand in <${node.name}>`)
      }
      const [unknown] = unknownReferences(name, given, known)
      if (unknown) throw new ContentError(file, `${place(part)}: ${unknown}`)
      if (name === 'Term') block.termIds.push(String(given.id))
    }
  })
  return block
}

/** A lesson's file as the Markdown parser sees it. @throws ContentError if the MDX is broken */
export function parseLesson(file: string): Tree {
  const value = readContent(file)
  try {
    return parser.parse({ value, path: file })
  } catch (cause) {
    throw compileError(file, cause)
  }
}

/**
 * The attributes of a tag. One without value is `true`.
 *
 * @throws ContentError for what is no plain value
 */
export function attributes(node: Element, file: string): Record<string, Literal> {
  return Object.fromEntries(
    node.attributes.map((attribute): [string, Literal] => {
      if (attribute.type !== 'mdxJsxAttribute') {
        throw new ContentError(file, `${place(node)}: a block takes no spread attributes`)
      }
      const { name, value } = attribute
      if (value === null || value === undefined) return [name, true]
      if (typeof value === 'string') return [name, value]
      const [statement] = value.data?.estree?.body ?? []
      try {
        return [name, literalValue(statement)]
      } catch (cause) {
        throw new ContentError(file, `${place(node)}: ${name}: ${(cause as Error).message}`, {
          cause,
        })
      }
    }),
  )
}
