import type { ReactNode } from 'react'
import type { LessonContext } from '#components/lesson/context.ts'
import { SourceLink } from '#components/lesson/glossary/source-link.tsx'
import { type Role, servers } from '#components/lesson/wires/server-head.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { checkOrder } from '#lib/wire/checks.ts'

/** What a server looks at before it answers, in its order. */
export function Checks({
  context,
  role,
  children,
}: {
  context: LessonContext
  role: Role
  children?: ReactNode
}) {
  const { disc, edge } = servers[role]
  return (
    <div className="stack">
      {children}
      <ol className={`rounded-card border-2 bg-card ${edge}`}>
        {checkOrder[role].map(({ id, source }, index) => {
          const words = context.explanations.checks[`${role}.${id}`]
          return (
            <li
              key={id}
              className="flex gap-3 border-hairline px-4 py-3 not-first:border-t sm:px-5"
            >
              <span
                aria-hidden="true"
                className={`mt-0.5 grid size-6 shrink-0 place-items-center rounded-full pt-0.5 font-board font-bold text-sm leading-none ${disc}`}
              >
                {index + 1}
              </span>
              <div className="leading-normal">
                <p className="font-bold">
                  <InlineText text={words?.label ?? id} />
                </p>
                <p className="mt-0 text-base text-muted">
                  <InlineText text={words?.text ?? ''} /> <SourceLink source={source} />
                </p>
              </div>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
