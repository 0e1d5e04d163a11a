import {
  type CodeNode,
  type ElementNode,
  element,
  type Tree,
  type TreeNode,
  textAttribute,
} from './tree.ts'

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
  const attributes = {
    role: textAttribute(parent, 'role') ?? 'token',
    message: textAttribute(parent, 'message') ?? fallback,
    text: code.value,
  }
  return element(`${parent.name}Message`, attributes, [], code.position)
}
