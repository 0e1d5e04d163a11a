import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { blockKey, type LessonContext } from '#components/lesson/context.ts'
import type { Role } from '#components/lesson/wires/server-head.tsx'
import { section } from '#lib/i18n/server.ts'
import { SortBench } from './sort-bench.tsx'
import { SortedLines } from './sorted-lines.tsx'

/** Lines to be put to the server they belong to. Its own words stand before its {@link Item}s. */
export function Sort({
  context,
  id,
  children,
}: {
  context: LessonContext
  id: string
  children: ReactNode
}) {
  const items = itemsOf(children)
  return (
    <>
      {Children.toArray(children).filter((part) => !isItem(part))}
      <SortBench
        name={blockKey(context, id)}
        lang={context.lang}
        items={items}
        words={section(context.lang, 'lesson').sort}
      />
      <div className="hidden print:block">
        <SortedLines lang={context.lang} items={items} />
      </div>
    </>
  )
}

interface ItemProps {
  /** Where the line belongs. */
  to: Role
  children: ReactNode
}

/** One line of a {@link Sort}. */
export function Item({ children }: ItemProps): ReactNode {
  return children
}

/** The lines among what stands in a {@link Sort}. */
export function itemsOf(children: ReactNode): { to: Role; line: ReactNode }[] {
  return Children.toArray(children)
    .filter(isItem)
    .map(({ props }) => ({ to: props.to, line: props.children }))
}

function isItem(part: ReactNode): part is ReactElement<ItemProps> {
  return isValidElement(part) && part.type === Item
}
