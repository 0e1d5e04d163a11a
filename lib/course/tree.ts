import type { createProcessor } from '@mdx-js/mdx'

/** A lesson as the Markdown parser sees it (mdast with MDX's JSX nodes). */
export type Tree = ReturnType<ReturnType<typeof createProcessor>['parse']>

/** One top-level node of a lesson. */
export type TreeNode = Tree['children'][number]

/** A JSX element that stands on lines of its own: a block, or a part of one. */
export type ElementNode = Extract<TreeNode, { type: 'mdxJsxFlowElement' }>

/** Any JSX element, also one in the middle of prose. */
export type Element = Extract<TreeNode, { type: `mdxJsx${'Flow' | 'Text'}Element` }>

/** One piece of code between backticks or fences. */
export type CodeNode = Extract<TreeNode, { type: 'code' }>

/** Whether a node is a JSX element. */
export function isElement(node: Tree | TreeNode): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** Calls `visit` for a node and everything below it, in reading order. */
export function walk(node: Tree | TreeNode, visit: (node: Tree | TreeNode) => void): void {
  visit(node)
  if ('children' in node) {
    for (const child of node.children) {
      walk(child, visit)
    }
  }
}

/** Where a node begins, as `line:column`, for messages to an author. */
export function place(node: TreeNode): string {
  const start = node.position?.start
  return start ? `${start.line}:${start.column}` : '?'
}

/** The text of an element's attribute, if it is one. */
export function textAttribute(node: Pick<Element, 'attributes'>, name: string): string | undefined {
  const found = node.attributes.find(
    (entry) => entry.type === 'mdxJsxAttribute' && entry.name === name,
  )
  return typeof found?.value === 'string' ? found.value : undefined
}

/** An element that stands on lines of its own, made by a plugin. */
export function element(
  name: string,
  attributes: Record<string, string>,
  children: ElementNode['children'],
  position: TreeNode['position'],
): ElementNode {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children,
    position,
  }
}
