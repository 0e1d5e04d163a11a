import type { ReactNode } from 'react'
import { InlineText } from '#components/ui/inline-text.tsx'

/** Two cases that differ in one thing, side by side where there is room. */
export function Contrast({ children }: { children: ReactNode }) {
  return <div className="contrast">{children}</div>
}

/** One of the two cases of a {@link Contrast}. */
export function Case({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="case card p-4 sm:p-5">
      <h3 className="mb-2 border-ink border-b-2 pb-1.5 text-xl leading-snug">
        <InlineText text={title} />
      </h3>
      {children}
    </div>
  )
}
