import type { ReactNode } from 'react'

/** Prose. */
export function Text({ children }: { children: ReactNode }) {
  return children
}
