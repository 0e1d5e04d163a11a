import type { ReactNode } from 'react'

/**
 * A short text of the content as elements: `code` between backticks, **bold** between double
 * asterisks, nothing else.
 */
export function InlineText({ text }: { text: string }): ReactNode {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((piece, index) => {
    // The pieces never change their order, so their place is their identity.
    const key = `${index}:${piece}`
    if (piece.startsWith('`')) return <code key={key}>{piece.slice(1, -1)}</code>
    if (piece.startsWith('**')) return <strong key={key}>{piece.slice(2, -2)}</strong>
    return piece
  })
}
