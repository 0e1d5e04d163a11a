import type { ReactNode } from 'react'
import { blockKey, type LessonContext } from '#components/lesson/context.ts'
import { InlineText } from '#components/ui/inline-text.tsx'
import { translator } from '#lib/i18n/server.ts'
import { PredictOptions } from './predict-options.tsx'

/** A question about what a run will show. Answering is never needed; the guess is kept for the run. */
export function Predict({
  context,
  id,
  options,
  children,
}: {
  context: LessonContext
  id: string
  options: string[]
  children: ReactNode
}) {
  const t = translator(context.lang)
  const question = `${id}-question`
  return (
    <>
      <h2>{t('lesson.predict.title')}</h2>
      <p className="-mt-1 text-base text-muted">{t('lesson.predict.lead')}</p>
      <div id={question} className="mt-3">
        {children}
      </div>
      <PredictOptions name={blockKey(context, id)} labelledBy={question}>
        {options.map((option) => (
          <InlineText key={option} text={option} />
        ))}
      </PredictOptions>
    </>
  )
}
