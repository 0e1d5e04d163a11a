import { type Tree, type TreeNode, walk } from './tree.ts'

/**
 * Remark plugin: a table's first column heads its rows, and every other cell knows its column's words
 * (`data-label`), so that each row can be shown as a card where there is little room. The roles are spelled out
 * because browsers drop them from a table that is laid out otherwise.
 */
export function rowHeaders() {
  return (tree: Tree): void =>
    walk(tree, (table) => {
      if (table.type !== 'table') return
      const [head, ...rows] = table.children
      const labels = head?.children.map(words) ?? []
      walk(table, letBreak)
      table.data = { hProperties: { role: 'table' } }
      for (const row of table.children) {
        row.data = { hProperties: { role: 'row' } }
      }
      for (const cell of head?.children ?? []) {
        cell.data = { hProperties: { scope: 'col', role: 'columnheader' } }
      }
      for (const [first, ...cells] of rows.map((row) => row.children)) {
        if (first) first.data = { hName: 'th', hProperties: { scope: 'row', role: 'rowheader' } }
        cells.forEach((cell, index) => {
          cell.data = { hProperties: { role: 'cell', 'data-label': labels[index + 1] } }
        })
      }
    })
}

/** Code may break after an underscore. What is longer than a name is a value, and marked `data-long`. */
function letBreak(node: Tree | TreeNode): void {
  if (node.type !== 'inlineCode') return
  const pieces = node.value.split(/(?<=_)/)
  node.data = {
    ...(node.value.length > 30 ? { hProperties: { 'data-long': '' } } : {}),
    hChildren: pieces.flatMap((value, index) => [
      ...(index > 0
        ? [{ type: 'element' as const, tagName: 'wbr', properties: {}, children: [] }]
        : []),
      { type: 'text' as const, value },
    ]),
  }
}

function words(cell: TreeNode): string {
  let text = ''
  walk(cell, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value
  })
  return text
}
