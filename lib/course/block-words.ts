import { type Tree, type TreeNode, walk } from './tree.ts'

/** A block's own heading (empty without one), and its words in reading order, code among them. */
export function wordsIn(node: TreeNode): { heading: string; text: string } {
  let heading = ''
  let text = ''
  walk(node, (part) => {
    if (part.type === 'heading') heading ||= flat(part)
    if (part.type === 'code') text += `${part.value} `
    if (['paragraph', 'tableCell'].includes(part.type)) text += `${flat(part)} `
  })
  return { heading, text }
}

function flat(node: Tree | TreeNode): string {
  let text = ''
  walk(node, (part) => {
    if (part.type === 'text' || part.type === 'inlineCode') text += part.value
  })
  return text
}
