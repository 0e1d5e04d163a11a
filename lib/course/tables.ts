import { type Tree, type TreeNode, walk } from './tree.ts'

/**
 * Remark plugin: a table's first column heads its rows, and every other cell knows its column's words
 * (`data-label`), so that narrow windows can show each row as a card. The roles are spelled out
 * because browsers drop them from a table that is laid out otherwise.
 */
export function rowHeaders() {
  return (tree: Tree): void =>
    walk(tree, (table) => {
      if (table.type !== 'table') return
      const [head, ...rows] = table.children
      const labels = head?.children.map(words) ?? []
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

function words(cell: TreeNode): string {
  let text = ''
  walk(cell, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value
  })
  return text
}
