import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { blockKey, type LessonContext } from '#components/lesson/context.ts'
import type { Role } from '#components/lesson/wires/server-head.tsx'
import { section } from '#lib/i18n/server.ts'
import { SortBench } from './sort-bench.tsx'

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
  const parts = Children.toArray(children)
  const items = parts.filter(isItem)
  return (
    <>
      {parts.filter((part) => !isItem(part))}
      <SortBench
        name={blockKey(context, id)}
        lang={context.lang}
        items={items.map(({ props }) => ({ to: props.to, line: props.children }))}
        words={section(context.lang, 'lesson').sort}
      />
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

function isItem(part: ReactNode): part is ReactElement<ItemProps> {
  return isValidElement(part) && part.type === Item
}
