import { useId } from 'react'
import { useWords } from '#components/playground/language.tsx'
import type { ServerRole } from '#components/playground/result/call-states.ts'
import { StatusBadge } from '#components/playground/result/status-badge.tsx'
import { serverLook } from '#components/playground/server-look.ts'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { differingLines } from '#lib/wire/difference.ts'
import type { HarEntry } from '#lib/wire/har.ts'
import { responseLines } from '#lib/wire/lines.ts'
import { Calls, Folds } from './embedded-calls.tsx'

/** What was asked of one server in one run. */
export interface Run {
  name: string | undefined
  entries: readonly HarEntry[]
}

/** One server's part in the runs: what it answered, side by side where runs are compared. */
export function EmbeddedServer({
  server,
  runs,
  landmark = true,
}: {
  server: ServerRole
  runs: readonly Run[]
  /** Whether it is the page's one place of this server; beside the two panes it is not. */
  landmark?: boolean
}) {
  const t = useWords()
  const id = useId()
  const { number, disc, wash } = serverLook[server]
  const [one, other] = runs.map(({ entries }) => entries.at(-1))
  const called = runs.some(({ entries }) => entries.length > 0)
  const single = runs.length === 1 && (runs[0]?.entries.length ?? 0) <= 1
  return (
    <section aria-labelledby={landmark ? id : undefined}>
      <div
        className={`${wash} flex flex-wrap items-center gap-x-3 gap-y-1 border-y border-hairline px-4 py-2`}
      >
        <span
          aria-hidden="true"
          className={`${disc} grid size-8 place-items-center rounded-full font-board text-base font-bold`}
        >
          {number}
        </span>
        <h3 id={id} className="mr-auto text-lg leading-normal">
          {t(`${server}.name`)}
        </h3>
        {(single || !called) && <StatusBadge entry={one} />}
      </div>
      {called && runs.length > 2 && (
        <Folds
          items={runs.map(({ name, entries }) => ({
            title: name,
            entry: entries.at(-1),
            content: <Calls server={server} entries={entries} />,
          }))}
        />
      )}
      {called && runs.length <= 2 && (
        <div className={runs.length > 1 ? 'grid sm:grid-cols-2' : ''}>
          {runs.map(({ name, entries }, index) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a lesson never move
              key={index}
              className="flex min-w-0 flex-col border-hairline not-last:sm:border-r"
            >
              {runs.length > 1 && (
                <p className="flex flex-wrap items-center justify-between gap-x-3 border-b border-hairline px-4 py-1 text-base leading-normal font-bold">
                  {name}
                  <StatusBadge entry={entries.at(-1)} />
                </p>
              )}
              <Calls server={server} entries={entries} />
            </div>
          ))}
        </div>
      )}
      {runs.length === 2 && one && one.response.status === other?.response.status && (
        <Difference one={one} other={other} />
      )}
    </section>
  )
}

function Difference({ one, other }: { one: HarEntry; other: HarEntry }) {
  const t = useWords()
  const count = differingLines(responseLines(one), responseLines(other))
  return (
    <p
      className={`flex items-center gap-2 px-4 py-2 text-base leading-normal font-bold ${count ? 'bg-yellow-wash' : 'bg-passed-wash text-passed'}`}
    >
      <Icon name={count ? 'info' : 'passed'} />
      <span>
        <InlineText text={count ? t('difference.some', { count }) : t('difference.none')} />
      </span>
    </p>
  )
}
