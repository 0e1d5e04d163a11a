import { Children, isValidElement, type ReactNode } from 'react'
import { blockKey, type LessonContext } from '#components/lesson/context.ts'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { section } from '#lib/i18n/server.ts'
import type { ExpectedRun } from './expected-run.ts'
import { ExpectedRuns } from './expected-runs.tsx'
import { TryRun } from './try-run.tsx'

/** One run of a {@link Try}: the experiment (none: the demo exchange) and what is to be seen. */
export interface Run {
  experiment: string | null
  token: string | null
  business: string | null
}

/**
 * A run in the middle of the lesson, with one thing changed. What stands in {@link After} is shown
 * once the result is there.
 *
 * @param predict - the id of the question that the result answers
 * @param extra - more runs for the fast ones, folded
 */
export function Try({
  context,
  predict,
  runs,
  extra = [],
  children,
}: {
  context: LessonContext
  predict?: string
  runs: Run[]
  extra?: Run[]
  children: ReactNode
}) {
  const { lang } = context
  const words = section(lang, 'lesson').try
  const parts = Children.toArray(children)
  return (
    <div className="rounded-card border-2 border-ink bg-card">
      <TryRun
        lang={lang}
        runs={runs.map(expected)}
        words={words}
        prediction={prediction(context, predict)}
        paper={<ExpectedRuns context={context} runs={runs} extra={extra} />}
        after={parts.filter(isAfter)}
      >
        {parts.filter((part) => !isAfter(part))}
      </TryRun>
      {extra.length > 0 && (
        <details className="border-hairline border-t print:hidden">
          <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2 px-4 text-base hover:underline sm:px-5">
            <Icon name="chevron-right" className="turns size-4.5" />
            {words.extra}
          </summary>
          {extra.map((run) => (
            <TryRun key={run.experiment} lang={lang} runs={[expected(run)]} words={words}>
              <p>
                {run.experiment && (
                  <InlineText
                    text={context.explanations.experiments[run.experiment]?.change ?? ''}
                  />
                )}
              </p>
            </TryRun>
          ))}
        </details>
      )}
    </div>
  )
}

/** What the result means; it follows the result. */
export function After({ children }: { children: ReactNode }) {
  return children
}

/** Whether this child of a run is what follows its result. */
export function isAfter(part: ReactNode): boolean {
  return isValidElement(part) && part.type === After
}

/** The numbers of what is written for authors, such as `401 invalid_client`. */
export function expected({ token, business, ...run }: Run): ExpectedRun {
  const status = (text: string | null) => (text === null ? null : Number.parseInt(text, 10))
  return { ...run, token: status(token), business: status(business) }
}

/** The question that a result answers, as the browser needs it. */
export function prediction(context: LessonContext, id: string | undefined) {
  const block = context.blocks.find((entry) => entry.id === id)
  if (!id || !block) return undefined
  const { options, answer } = block.props as { options: string[]; answer: number }
  return {
    name: blockKey(context, id),
    options: options.map((option) => <InlineText key={option} text={option} />),
    answer,
  }
}
