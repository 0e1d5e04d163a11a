import { Children, type ReactNode } from 'react'
import { blockKey, type LessonContext } from '#components/lesson/context.ts'
import { section } from '#lib/i18n/server.ts'
import { ExpectedRuns } from './expected-runs.tsx'
import { TokenEditRun } from './token-edit-run.tsx'
import { expected, isAfter, prediction, type Run } from './try.tsx'

/**
 * A real token to be changed by hand and sent. What stands in `After` is shown once a changed token
 * was refused as the lesson says.
 *
 * @param predict - the id of the question that the result answers
 * @param runs - one run: what a changed token gets
 */
export function TokenEdit({
  context,
  id,
  predict,
  runs: [run],
  children,
}: {
  context: LessonContext
  id: string
  predict?: string
  runs: Run[]
  children: ReactNode
}) {
  const { try: tryWords, edit } = section(context.lang, 'lesson')
  const parts = Children.toArray(children)
  if (!run) throw new Error(`${id} runs nothing`)
  return (
    <div className="rounded-card border-2 border-ink bg-card">
      <TokenEditRun
        id={id}
        name={blockKey(context, id)}
        lang={context.lang}
        run={expected(run)}
        words={{ ...tryWords, ...edit }}
        prediction={prediction(context, predict)}
        paper={<ExpectedRuns context={context} runs={[run]} />}
        after={parts.filter(isAfter)}
      >
        {parts.filter((part) => !isAfter(part))}
      </TokenEditRun>
    </div>
  )
}
