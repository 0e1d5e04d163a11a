import type { CodeNode, ElementNode, Tree, TreeNode } from './tree.ts'

/**
 * Remark plugin: the fenced blocks of a `<Wire>` or of a `<Side>` become `<WireMessage>` or
 * `<SideMessage>` elements that know their role and whether they are a request or a response, with the real text as `text`.
 */
export function wireMessages() {
  return (tree: Tree): void => {
    visit(tree)
  }
}

function visit(node: Tree | TreeNode): void {
  if (!('children' in node)) return
  if (node.type === 'mdxJsxFlowElement' && (node.name === 'Wire' || node.name === 'Side')) {
    let seen = 0
    node.children = node.children.map((child) =>
      child.type === 'code' ? message(child, node, seen++ === 0 ? 'request' : 'response') : child,
    )
  }
  for (const child of node.children) visit(child)
}

function message(code: CodeNode, parent: ElementNode, fallback: string): ElementNode {
  return {
    type: 'mdxJsxFlowElement',
    name: `${parent.name}Message`,
    attributes: [
      attribute('role', textOf(parent, 'role') ?? 'token'),
      attribute('message', textOf(parent, 'message') ?? fallback),
      attribute('text', code.value),
    ],
    children: [],
    position: code.position,
  }
}

function textOf(node: ElementNode, name: string): string | undefined {
  const found = node.attributes.find(
    (entry) => entry.type === 'mdxJsxAttribute' && entry.name === name,
  )
  return typeof found?.value === 'string' ? found.value : undefined
}

function attribute(name: string, value: string) {
  return { type: 'mdxJsxAttribute', name, value } as const
}
