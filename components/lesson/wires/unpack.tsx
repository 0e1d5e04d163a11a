import type { ReactNode } from 'react'
import type { LessonContext } from '#components/lesson/context.ts'
import { section } from '#lib/i18n/server.ts'
import { UnpackValue } from './unpack-value.tsx'

/** A Basic value that unpacks before the reader's eyes (RFC 7617 §2). */
export function Unpack({
  context,
  value,
  children,
}: {
  context: LessonContext
  value: string
  children: ReactNode
}) {
  return (
    <div className="stack">
      {children}
      <UnpackValue value={value} words={section(context.lang, 'lesson').unpack} />
    </div>
  )
}
