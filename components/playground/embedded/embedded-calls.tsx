'use client'
import type { ReactNode } from 'react'
import { useWords } from '#components/playground/language.tsx'
import type { ServerRole } from '#components/playground/result/call-states.ts'
import { StatusBadge } from '#components/playground/result/status-badge.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { HarEntry } from '#lib/wire/har.ts'
import { EmbeddedCall } from './embedded-call.tsx'

/** What one server was asked in one run: a single call as it is, several one under the other. */
export function Calls({ server, entries }: { server: ServerRole; entries: readonly HarEntry[] }) {
  const t = useWords()
  const [only] = entries
  if (!only) return <p className="px-4 py-3 text-base text-muted">{t(`notCalled.${server}`)}</p>
  if (entries.length === 1) return <EmbeddedCall server={server} entry={only} />
  return (
    <Folds
      items={entries.map((entry, index) => ({
        title: (
          <>
            {index + 1}. <code>{`${entry.request.method} ${pathOf(entry)}`}</code>
          </>
        ),
        entry,
        content: <EmbeddedCall server={server} entry={entry} />,
      }))}
    />
  )
}

/** Several things under their titles and how each ended; the last one is open. */
export function Folds({
  items,
}: {
  items: readonly { title: ReactNode; entry: HarEntry | undefined; content: ReactNode }[]
}) {
  return items.map(({ title, entry, content }, index) => (
    <details
      // biome-ignore lint/suspicious/noArrayIndexKey: what was recorded never moves
      key={index}
      open={index === items.length - 1}
      className="group/fold border-hairline not-first:border-t"
    >
      <summary className="flex min-h-12 cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1 text-base leading-normal [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" className="size-4 group-open/fold:rotate-90" />
        <span className="mr-auto font-bold">{title}</span>
        <StatusBadge entry={entry} />
      </summary>
      {content}
    </details>
  ))
}

function pathOf({ request }: HarEntry): string {
  const { pathname, search } = new URL(request.url)
  return pathname + search
}
