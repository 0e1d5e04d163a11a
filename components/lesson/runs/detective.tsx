import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { blockKey, type LessonContext } from '#components/lesson/context.ts'
import type { Role } from '#components/lesson/wires/server-head.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { section } from '#lib/i18n/server.ts'
import { DetectiveCases } from './detective-cases.tsx'
import { SolvedCases } from './solved-cases.tsx'

interface MysteryProps {
  /** The experiment behind it. */
  experiment: string
  /** Which server says no. */
  who: Role
  children: ReactNode
}

/** Real runs without a name: the reader says who is speaking, then sees what it was. */
export function Detective({
  context,
  id,
  children,
}: {
  context: LessonContext
  id: string
  children: ReactNode
}) {
  const { try: tryWords, detective } = section(context.lang, 'lesson')
  const cases = casesOf(children)
  const { experiments } = context.explanations
  return (
    <div className="stack">
      {Children.toArray(children).filter((part) => !isMystery(part))}
      <DetectiveCases
        name={blockKey(context, id)}
        lang={context.lang}
        words={{ ...tryWords, ...detective }}
        cases={cases.map((one) => ({
          ...one,
          name: <InlineText text={experiments[one.experiment]?.name ?? one.experiment} />,
        }))}
      />
      <div className="hidden print:block">
        <SolvedCases context={context} cases={cases} />
      </div>
    </div>
  )
}

/** One run of a {@link Detective}; it holds a {@link Change}. */
export function Mystery({ children }: MysteryProps): ReactNode {
  return children
}

/** What the reader would have to change. */
export function Change({ children }: { children: ReactNode }) {
  return <p>{children}</p>
}

/** The runs among what stands in a {@link Detective}. */
export function casesOf(
  children: ReactNode,
): { experiment: string; who: Role; change: ReactNode }[] {
  return Children.toArray(children)
    .filter(isMystery)
    .map(({ props: { experiment, who, children: change } }) => ({ experiment, who, change }))
}

function isMystery(part: ReactNode): part is ReactElement<MysteryProps> {
  return isValidElement(part) && part.type === Mystery
}
