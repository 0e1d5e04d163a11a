import type { ReactNode } from 'react'

/** Code to take along, the same in both languages, with the words around it. */
export function Code({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>
}
