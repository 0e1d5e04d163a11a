import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'

/** The disc of a station on the line map: its number, bigger and yellow where the reader is, a tick when done. */
export function Stop({ number, children }: { number: number; children?: ReactNode }) {
  return (
    <span className="grid size-10 shrink-0 place-items-center" aria-hidden="true">
      <span className="stop">
        <span className="stop-number">{number}</span>
        <Icon name="tick" className="stop-tick" />
        {children}
      </span>
    </span>
  )
}
