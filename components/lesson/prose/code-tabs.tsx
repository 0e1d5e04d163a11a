import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { blockKey, type LessonContext } from '#components/lesson/context.ts'
import { InlineText } from '#components/ui/inline-text.tsx'
import { section } from '#lib/i18n/server.ts'
import { CopyCode } from './copy-code.tsx'
import { Tabs } from './tabs.tsx'

/** A tool and what is said about it. */
export interface TabProps {
  name: string
  children: ReactNode
}

/** The same work in several tools, one tab each. Without script all stand one under the other. */
export function CodeTabs({
  context,
  id,
  children,
}: {
  context: LessonContext
  id: string
  children: ReactNode
}) {
  const parts = Children.toArray(children)
  const tabs = parts.filter(isTab)
  return (
    <div className="stack">
      {parts.filter((part) => !isTab(part))}
      <Tabs
        id={id}
        name={blockKey(context, id)}
        label={section(context.lang, 'lesson').tabs.label}
        names={tabs.map(({ props }) => props.name)}
      >
        {tabs.map(({ props }) => (
          <div key={props.name} className="stack">
            <h3 className="tab-title text-xl">
              <InlineText text={props.name} />
            </h3>
            {props.children}
          </div>
        ))}
      </Tabs>
    </div>
  )
}

/** One tool's part of {@link CodeTabs}. */
export function Tab({ children }: TabProps): ReactNode {
  return children
}

/** Code with a button that copies it. */
export function CodeSample({ context, text }: { context: LessonContext; text: string }) {
  return (
    <CopyCode words={section(context.lang, 'lesson').tabs}>
      <code>{text}</code>
    </CopyCode>
  )
}

function isTab(part: ReactNode): part is ReactElement<TabProps> {
  return isValidElement(part) && part.type === Tab
}
