import type { MDXComponents } from 'mdx/types'
import { Children, type ReactElement, type ReactNode } from 'react'
import type { LessonContext } from '#components/lesson/context.ts'
import { Folded } from '#components/lesson/recall/quiz-prose.tsx'
import { ExpectedRuns, ExperimentName } from '#components/lesson/runs/expected-runs.tsx'
import type { Run } from '#components/lesson/runs/try.tsx'
import { type Role, servers } from '#components/lesson/wires/server-head.tsx'
import { section } from '#lib/i18n/server.ts'
import { basicCredentials } from '#lib/wire/base64.ts'
import { lessonComponents } from './components.tsx'

/** What is the same in both languages, for paper: nothing has to be pressed to be seen. */
export function paperComponents(context: LessonContext): MDXComponents {
  const runs = (props: { runs: Run[]; extra?: Run[] }) => (
    <ExpectedRuns {...props} context={context} />
  )
  return {
    ...lessonComponents(context),
    Detective: ({ children }) => <Cases context={context}>{children}</Cases>,
    Next: () => null,
    Sort: ({ children }) => <Lines context={context}>{children}</Lines>,
    TokenEdit: runs,
    Try: runs,
    Unpack: ({ value }) => <Unpacked value={value} />,
  }
}

/** The lines of a `Sort`, and folded where each belongs. */
function Lines({ context, children }: { context: LessonContext; children: ReactNode }) {
  const items = partsOf<{ to: Role; children: ReactNode }>(children)
  return (
    <>
      <ul className="list-disc pl-5">
        {items.map(({ key, props }) => (
          <li key={key}>{props.children}</li>
        ))}
      </ul>
      <Folded title={section(context.lang, 'lesson').recall.show}>
        <ul className="list-disc pl-5">
          {items.map(({ key, props }) => (
            <li key={key}>
              {props.children}: {servers[props.to].name}
            </li>
          ))}
        </ul>
      </Folded>
    </>
  )
}

/** The runs of a `Detective`, folded: who speaks, what it is, what to change. */
function Cases({ context, children }: { context: LessonContext; children: ReactNode }) {
  const words = section(context.lang, 'lesson')
  return (
    <Folded title={words.recall.show}>
      <ol className="list-decimal pl-5">
        {partsOf<{ experiment: string; who: Role; children: ReactNode }>(children).map(
          ({ key, props: { experiment, who, children: change } }) => (
            <li key={key}>
              {servers[who].name}: <ExperimentName context={context} experiment={experiment} />.{' '}
              {change}
            </li>
          ),
        )}
      </ol>
    </Folded>
  )
}

/** A Basic value and what is packed in it. */
function Unpacked({ value }: { value: string }) {
  const inside = basicCredentials(value)
  return (
    <pre>
      {value}
      {inside && `\n${inside.id}:${inside.secret}`}
    </pre>
  )
}

function partsOf<Props>(children: ReactNode): ReactElement<Props>[] {
  return Children.toArray(children) as ReactElement<Props>[]
}
