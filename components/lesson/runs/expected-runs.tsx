import type { LessonContext } from '#components/lesson/context.ts'
import { servers } from '#components/lesson/wires/server-head.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { translator } from '#lib/i18n/server.ts'
import type { Run } from './try.tsx'

/** What is to be seen when each run of a `Try` is made. */
export function ExpectedRuns({
  context,
  runs,
  extra = [],
}: {
  context: LessonContext
  runs: Run[]
  extra?: Run[]
}) {
  const t = translator(context.lang)
  return (
    <ul className="list-disc pl-5">
      {[...runs, ...extra].map(({ experiment, token, business }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a lesson may run the same twice
        <li key={index}>
          <ExperimentName context={context} experiment={experiment} />. {servers.token.name}:{' '}
          {token ?? t('playground.notCalled.title')}. {servers.business.name}:{' '}
          {business ?? t('playground.notCalled.title')}.
        </li>
      ))}
    </ul>
  )
}

/** An experiment's name in the reader's words. */
export function ExperimentName({
  context,
  experiment,
}: {
  context: LessonContext
  experiment: string | null
}) {
  const name = experiment && context.explanations.experiments[experiment]?.name
  return name ? <InlineText text={name} /> : translator(context.lang)('playground.noChange')
}
