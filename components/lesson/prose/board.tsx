import type { ReactNode } from 'react'

/**
 * The station's board: the sentence to keep. Its first paragraph is the big one.
 *
 * @param code - the board shows one line of code
 * @param checks - each paragraph is a check that passed, with a drawn tick
 */
export function Board({
  code = false,
  checks = false,
  children,
}: {
  code?: boolean
  checks?: boolean
  children: ReactNode
}) {
  const kind = code ? 'board-code' : checks ? 'board-checks' : 'board-words'
  return <div className={`board ${kind}`}>{children}</div>
}
