import type { ReactNode } from 'react'
import { useSession } from './words.tsx'

type BoardWord =
  | 'joined'
  | 'got'
  | 'token'
  | 'notYet'
  | 'away'
  | 'broken'
  | 'unbroken'
  | 'empty'
  | 'now'
  | 'where'
  | 'loose'
  | 'how'

/**
 * A label of the big screen, in the page's language and, where the room wants both, in the other one.
 *
 * @param between - what stands between the two; without it, a point
 */
export function Both({
  word,
  both,
  between = ' · ',
  className,
}: {
  word: BoardWord | 'enter' | 'votes' | 'revealed' | 'open' | 'shut'
  both: boolean
  between?: ReactNode
  className?: string
}) {
  const { t, other } = useSession()
  const key = keyOf(word)
  const [mine, theirs] = [t(key), other.t(key)]
  if (!both || mine === theirs) return mine
  return (
    <>
      {mine}
      {between}
      <span lang={other.lang} className={className}>
        {theirs}
      </span>
    </>
  )
}

function keyOf(word: Parameters<typeof Both>[0]['word']) {
  if (word === 'enter') return 'join.title'
  if (word === 'votes' || word === 'revealed' || word === 'open' || word === 'shut') {
    return `poll.${word}` as const
  }
  return `board.${word}` as const
}
