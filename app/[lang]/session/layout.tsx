import type { ReactNode } from 'react'

/** The words of team sessions are drawn with the faces of the tools, see `lib/fonts/corpus.ts`. */
export default function SessionLayout({ children }: { children: ReactNode }) {
  return (
    <div data-faces="tools" className="contents">
      {children}
    </div>
  )
}
