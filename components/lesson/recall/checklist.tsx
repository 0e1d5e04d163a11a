import type { ReactNode } from 'react'
import { blockKey, type LessonContext } from '#components/lesson/context.ts'
import { PrintButton } from '#components/lesson/reading/print-button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { section } from '#lib/i18n/server.ts'
import { KeepTicks } from './keep-ticks.tsx'

/** A list to tick off; the ticks stay on this device. Each of its lines holds a {@link Tick}. */
export function Checklist({
  context,
  id,
  children,
}: {
  context: LessonContext
  id: string
  children: ReactNode
}) {
  const words = section(context.lang, 'lesson').checklist
  return (
    <div className="checklist">
      <KeepTicks name={blockKey(context, id)}>{children}</KeepTicks>
      <div className="needs-script mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-base text-muted print:hidden">
        <p className="flex items-center gap-2">
          <Icon name="lock" />
          {words.kept}
        </p>
        <PrintButton>{words.print}</PrintButton>
      </div>
    </div>
  )
}

/** One line of a {@link Checklist} with the box before it. */
export function Tick({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="tick">
      <input type="checkbox" id={id} value={id} autoComplete="off" aria-labelledby={`${id}-text`} />
      <div id={`${id}-text`}>{children}</div>
    </div>
  )
}
