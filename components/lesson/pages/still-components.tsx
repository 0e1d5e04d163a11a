import type { MDXComponents } from 'mdx/types'
import type { ReactNode } from 'react'
import type { LessonContext } from '#components/lesson/context.ts'
import { Code } from '#components/lesson/prose/code.tsx'
import { Folded, QuizProse } from '#components/lesson/recall/quiz-prose.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { section } from '#lib/i18n/server.ts'
import { lessonComponents } from './components.tsx'

/** Stands where a block has something that is the same in both languages. */
export function Hole(): ReactNode {
  return null
}

const holes = {
  CodeSample: Hole,
  Item: Hole,
  Jwt: Hole,
  Mystery: Hole,
  Side: Hole,
  WireMessage: Hole,
  pre: Hole,
}

/**
 * The components that lessons are written with, to be read only: nothing asks for an answer, and
 * what is the same in both languages is a {@link Hole}.
 *
 * @param heading - the level of a block's own heading
 */
export function stillComponents(
  context: LessonContext,
  heading: 'h2' | 'h3' = 'h2',
): MDXComponents {
  const Heading = heading
  const { predict, try: tryWords } = section(context.lang, 'lesson')
  return {
    ...lessonComponents(context),
    ...holes,
    After: ({ children }) => <Folded title={tryWords.result}>{children}</Folded>,
    Checklist: List,
    CodeTabs: Code,
    Detective: Code,
    Next: Prose,
    Predict: ({ options, children }: { options: string[]; children: ReactNode }) => (
      <>
        <Heading>{predict.title}</Heading>
        {children}
        <ul className="mt-1 list-disc pl-5">
          {options.map((option) => (
            <li key={option}>
              <InlineText text={option} />
            </li>
          ))}
        </ul>
      </>
    ),
    Recall: () => <QuizProse context={context} heading={heading} />,
    Say: ({ children }) => <div className="grid gap-4">{children}</div>,
    SayIt: Prose,
    Sort: Prose,
    Tick: Prose,
    TokenEdit: Prose,
    Try: Prose,
    TwoWires: Prose,
    Unpack: Prose,
    h2: heading,
  }
}

function List({ children }: { children: ReactNode }) {
  return <div className="[&_:is(ul,ol)]:pl-5 [&_ol]:list-decimal [&_ul]:list-disc">{children}</div>
}

function Prose({ children }: { children: ReactNode }) {
  return children
}
