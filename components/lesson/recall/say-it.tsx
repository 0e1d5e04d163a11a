import type { ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'
import { blockKey, type LessonContext } from '#components/lesson/context.ts'
import { Board } from '#components/lesson/prose/board.tsx'
import { lessonBlocks } from '#lib/course/index.ts'
import { section } from '#lib/i18n/server.ts'
import { SayItField } from './say-it-field.tsx'

/** A sentence in the reader's own words; then the board of the first station stands beside it. */
export function SayIt({
  context,
  id,
  children,
}: {
  context: LessonContext
  id: string
  children: ReactNode
}) {
  const { lang, stations } = context
  const [first] = stations
  const board = first && lessonBlocks(first, lang, runtime).find(({ type }) => type === 'Board')
  const { kept } = section(lang, 'lesson').checklist
  return (
    <SayItField
      id={id}
      name={blockKey(context, id)}
      words={{ ...section(lang, 'lesson').sayIt, kept }}
      board={board && <board.Content components={{ Board }} />}
    >
      {children}
    </SayItField>
  )
}
