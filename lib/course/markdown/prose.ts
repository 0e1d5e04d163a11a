import { type Element, isElement, type Tree, type TreeNode, textAttribute } from '../tree.ts'

/** A glossary term in a lesson's prose, and what stands for it. */
export type WriteTerm = (id: string, words: string) => string

/**
 * A piece of a lesson as it stands in the file, its glossary terms written another way.
 *
 * @param nodes - neighbours; everything from the first to the last is taken
 * @param source - the whole file
 */
export function prose(nodes: readonly TreeNode[], source: string, term: WriteTerm): string {
  const from = nodes[0]?.position?.start.offset ?? 0
  let text = ''
  let at = from
  for (const { node, inTable } of nodes.flatMap((one) => marked(one))) {
    const { start, end } = node.position ?? {}
    const words = prose(node.children, source, term)
    const written = term(textAttribute(node, 'id') ?? '', words)
    text += source.slice(at, start?.offset) + (inTable ? written.replaceAll('|', '\\|') : written)
    at = end?.offset ?? at
  }
  return text + source.slice(at, nodes.at(-1)?.position?.end.offset ?? at)
}

/** The terms at and below a node, in reading order. A bar inside a table would end its cell. */
function marked(node: Tree | TreeNode, inTable = false): { node: Element; inTable: boolean }[] {
  if (isElement(node) && node.name === 'Term') return [{ node, inTable }]
  if (!('children' in node)) return []
  return node.children.flatMap((child) => marked(child, inTable || node.type === 'tableCell'))
}
