import type { ReactNode } from 'react'

/** A small table; where there is little room each of its rows is a card. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className="pair">{children}</div>
}
