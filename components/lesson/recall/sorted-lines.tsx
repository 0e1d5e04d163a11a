import type { ReactNode } from 'react'
import { type Role, servers } from '#components/lesson/wires/server-head.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { section } from '#lib/i18n/server.ts'
import { Folded } from './quiz-prose.tsx'

/** The lines of a `Sort` to be read, and, folded, where each belongs. */
export function SortedLines({
  lang,
  items,
}: {
  lang: Language
  items: { to: Role; line: ReactNode }[]
}) {
  return (
    <>
      <ul className="list-disc pl-5">
        {items.map(({ line }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
          <li key={index}>{line}</li>
        ))}
      </ul>
      <Folded title={section(lang, 'lesson').recall.show}>
        <ul className="list-disc pl-5">
          {items.map(({ to, line }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
            <li key={index}>
              {line}: {servers[to].name}
            </li>
          ))}
        </ul>
      </Folded>
    </>
  )
}
