import { createProcessor } from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'
import { type Tree, type TreeNode, walk } from '#lib/course/tree.ts'
import { tidy } from './prose.ts'

/** One piece of prose: a paragraph, a heading, a table cell, or visible words in a block's attribute. */
export interface Passage {
  /** Where it stands, for messages: `identity / mr / pair`. */
  place: string
  /** Its text as the rules look at it, code between backticks. */
  text: string
  heading?: true
  /** It stands in a drawing, or says what is drawn. */
  drawn?: true
}

/** One block's prose and what else stands in it. */
export interface BlockProse {
  id: string
  passages: Passage[]
  /** Attributes of the block's parts that are no prose, such as `Line who=token`, in order. */
  parts: string[]
  /** The glossary terms that the block marks, in order. */
  terms: MarkedTerm[]
}

/** A `<Term id="…">` in a lesson. */
export interface MarkedTerm {
  id: string
  /** It stands in a heading, where no term is marked. */
  inHeading: boolean
}

/** Attributes that readers see. */
const visible = new Set(['alt', 'title', 'options'])

const parser = createProcessor({ remarkPlugins: [remarkGfm] })

/**
 * The prose of a lesson, block by block.
 *
 * @param source - the MDX; every block at the top has an id (the course's loader sees to that)
 * @param place - what messages call the lesson
 */
export function readProse(source: string, place: string): BlockProse[] {
  return parser.parse(source).children.map((node) => {
    const id = attributesOf(node).find(([name]) => name === 'id')?.[1] ?? '?'
    const passages: Passage[] = []
    const parts: string[] = []
    const terms: MarkedTerm[] = []
    const inHeadings = new Set<Tree | TreeNode>()
    const inDrawings = new Set<Tree | TreeNode>()
    walk(node, (part) => {
      if ('name' in part && (part.name === 'Diagram' || part.name === 'Gates')) {
        walk(part, (inner) => inDrawings.add(inner))
      }
      const drawn = inDrawings.has(part) ? ({ drawn: true } as const) : {}
      if (['paragraph', 'heading', 'tableCell'].includes(part.type)) {
        const text = tidy(flatten(part))
        const heading = part.type === 'heading' ? ({ heading: true } as const) : {}
        if (part.type === 'heading') walk(part, (inner) => inHeadings.add(inner))
        passages.push({ place: `${place} / ${id}`, text, ...heading, ...drawn })
      }
      if ('name' in part && part.name === 'Term') {
        const id = attributesOf(part).find(([name]) => name === 'id')?.[1] ?? '?'
        terms.push({ id, inHeading: inHeadings.has(part) })
        return
      }
      for (const [name, value] of attributesOf(part)) {
        if (!visible.has(name)) {
          if (part !== node) parts.push(`${'name' in part ? part.name : ''} ${name}=${value}`)
          continue
        }
        const texts = name === 'options' ? (JSON.parse(value) as string[]) : [value]
        passages.push(
          ...texts.map((text) => ({ place: `${place} / ${id}`, text: tidy(text), ...drawn })),
        )
      }
    })
    return { id, passages: passages.filter(({ text }) => text), parts, terms }
  })
}

function attributesOf(node: Tree | TreeNode): [name: string, value: string][] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
  return node.attributes.flatMap((attribute): [string, string][] => {
    if (attribute.type !== 'mdxJsxAttribute') return []
    const { name, value } = attribute
    return [[name, typeof value === 'string' ? value : (value?.value ?? 'true')]]
  })
}

function flatten(node: Tree | TreeNode): string {
  if (node.type === 'text') return node.value
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(flatten).join('') : ''
}

/** A text that stands alone, as the rules look at it. */
export function tidyPassage(place: string, text: string): Passage {
  return { place, text: tidy(text) }
}

/** Every string below a JSON value, with the keys that lead to it. */
export function jsonPassages(value: unknown, place: string): Passage[] {
  if (typeof value === 'string') return [{ place, text: tidy(readable(value)) }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => jsonPassages(child, `${place}.${key}`))
}

/** An interface string as it is read: values as code, tags gone. */
function readable(text: string): string {
  return text.replace(/\{\{[^}]*\}\}/g, '`0`').replace(/<\/?\w+\s*\/?>/g, '')
}
