import type { ReactNode } from 'react'
import type { LessonContext } from '#components/lesson/context.ts'
import { Folded } from '#components/lesson/recall/quiz-prose.tsx'
import { type Role, servers } from '#components/lesson/wires/server-head.tsx'
import { section } from '#lib/i18n/server.ts'
import { ExperimentName } from './expected-runs.tsx'

/** The runs of a `Detective`, folded: who speaks, what it is, what to change. */
export function SolvedCases({
  context,
  cases,
}: {
  context: LessonContext
  cases: { experiment: string; who: Role; change: ReactNode }[]
}) {
  return (
    <Folded title={section(context.lang, 'lesson').recall.show}>
      <ol className="list-decimal pl-5">
        {cases.map(({ experiment, who, change }) => (
          <li key={experiment}>
            {servers[who].name}: <ExperimentName context={context} experiment={experiment} />.{' '}
            {change}
          </li>
        ))}
      </ol>
    </Folded>
  )
}
