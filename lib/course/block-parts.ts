import { type ElementNode, element, type Tree, type TreeNode, textAttribute } from './tree.ts'

/**
 * Remark plugin: what some blocks are made of become elements of their own. The token of a
 * `<TokenParts>` is a `<Jwt text>`, the code of a `<Tab>` a `<CodeSample text>`, and each line of a
 * `<Checklist>` a `<Tick id>`, whose id is the list's and the line's place from 0.
 */
export function blockParts() {
  return (tree: Tree): void => {
    visit(tree)
  }
}

function visit(node: Tree | TreeNode): void {
  if (!('children' in node)) return
  if (node.type === 'mdxJsxFlowElement') {
    if (node.name === 'TokenParts') replaceCode(node, 'Jwt')
    if (node.name === 'Tab') replaceCode(node, 'CodeSample')
    if (node.name === 'Checklist') tickLines(node)
  }
  for (const child of node.children) visit(child)
}

function replaceCode(node: ElementNode, name: string): void {
  node.children = node.children.map((child) =>
    child.type === 'code' ? element(name, { text: child.value }, [], child.position) : child,
  )
}

function tickLines(node: ElementNode): void {
  const id = textAttribute(node, 'id')
  const list = node.children.find((child) => child.type === 'list')
  list?.children.forEach((item, index) => {
    item.children = [element('Tick', { id: `${id}-${index}` }, item.children, item.position)]
  })
}
