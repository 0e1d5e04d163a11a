import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import type { Explanations } from '#lib/wire/explanations.ts'
import { attributes, lessonFile } from '../blocks.ts'
import { readContent } from '../files.ts'
import type { Literal } from '../literal.ts'
import { loadQuiz, type QuizItem } from '../quiz.ts'
import { type Station, stations } from '../stations.ts'
import { type Element, isElement, type TreeNode } from '../tree.ts'
import { loadExplanations } from '../wire.ts'
import { writeElement } from './block.ts'
import type { Places } from './places.ts'
import { prose } from './prose.ts'

/** What the parts of a lesson are written with. */
export interface Writer {
  lang: Language
  station: Station
  /** The station after this one, if there is one. */
  next: Station | undefined
  t: ReturnType<typeof translator>
  quiz: QuizItem[]
  explanations: Explanations
  places: Places
  /** The attributes of a tag. */
  props(element: Element): Record<string, Literal>
  /** What stands in an element, one piece a paragraph, list, table, fence or part. */
  content(element: Element): string[]
  /** What stands in an element but in its parts of that name, and these parts. */
  apart(element: Element, name: string): [string[], Element[]]
}

/** A {@link Writer} for a lesson in one language. @throws ContentError if the content does not fit */
export function lessonWriter(station: Station, lang: Language, places: Places): Writer {
  const file = lessonFile(station, lang)
  const source = readContent(file)
  const all = stations()
  const props = (element: Element) => attributes(element, file)

  function write(nodes: readonly TreeNode[]): string[] {
    return nodes
      .flatMap(unravel)
      .flatMap((node) =>
        isPart(node) ? writeElement(node, props(node), writer) : prose([node], source, places.term),
      )
  }

  const writer: Writer = {
    lang,
    station,
    next: all[all.findIndex(({ slug }) => slug === station.slug) + 1],
    t: translator(lang),
    quiz: loadQuiz(station),
    explanations: loadExplanations(lang),
    places,
    props,
    content: (element) =>
      element.type === 'mdxJsxTextElement'
        ? [prose(element.children, source, places.term)]
        : write(element.children),
    apart(element, name) {
      const nodes = (element.children as TreeNode[]).flatMap(unravel)
      const named = (node: TreeNode) => isPart(node) && node.name === name
      return [write(nodes.filter((node) => !named(node))), nodes.filter(isPart).filter(named)]
    },
  }
  return writer
}

/** A block, or a part of one; a term is neither. */
function isPart(node: TreeNode): node is Element {
  return isElement(node) && node.name !== 'Term'
}

/** The parser takes tags that stand on one line for a paragraph. */
function unravel(node: TreeNode): TreeNode[] {
  if (node.type !== 'paragraph') return [node]
  const parts: TreeNode[] = node.children.filter(isPart)
  return parts.length > 0 ? parts : [node]
}
