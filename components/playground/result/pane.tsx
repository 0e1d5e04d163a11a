import { useId, useMemo, useState } from 'react'
import { useWords } from '#components/playground/language.tsx'
import { serverLook } from '#components/playground/server-look.ts'
import { TicketSign } from '#components/ui/figures.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { compareEntry } from '#lib/wire/compare.ts'
import type { HarEntry, Recording } from '#lib/wire/har.ts'
import styles from '../playground.module.css'
import { BusyWords } from './busy-words.tsx'
import { CallList } from './call-list.tsx'
import type { ServerRole, Side } from './call-states.ts'
import { CalledPane } from './called-pane.tsx'
import { Skeleton } from './skeleton.tsx'
import { StatusBadge } from './status-badge.tsx'
import { UncalledPane } from './uncalled-pane.tsx'

/**
 * One server's side of the exchange: head, request, response, checks; or why there is none. While a
 * run is under way what stood here keeps its place behind a skeleton.
 */
export function Pane({
  server,
  side,
  compared,
}: {
  server: ServerRole
  side: Side
  /** The run that is shown, and the one it is laid over. */
  compared: { run: Recording; base: Recording } | undefined
}) {
  const t = useWords()
  const id = useId()
  const { number, border, wash, disc } = serverLook[server]
  const { ran, busy, calls } = side
  const [picked, setPicked] = useState<HarEntry>()
  const entry = calls.find((call) => call.entry === picked)?.entry ?? side.entry
  const { run, base } = compared ?? {}
  const comparison = useMemo(
    () => (entry && run && base && !busy ? compareEntry(entry, run, base) : undefined),
    [entry, run, base, busy],
  )
  const dashed = busy === 'under-way' || (entry && !busy) ? '' : 'border-dashed'
  return (
    <section
      data-place={server}
      aria-labelledby={id}
      aria-busy={busy ? true : undefined}
      data-server={server}
      className={`${styles.pane} ${border} ${dashed} rounded-[14px] border-2 bg-card`}
    >
      <header
        className={`${wash} ${border} ${dashed} flex flex-wrap items-center gap-x-4 gap-y-2 rounded-t-xl border-b-2 px-4 py-3`}
      >
        <span
          aria-hidden="true"
          className={`${disc} grid size-9 place-items-center rounded-full font-board text-lg font-bold`}
        >
          {number}
        </span>
        <div className="min-w-38 flex-1">
          <h2 id={id} className="text-2xl leading-tight">
            {t(`${server}.name`)}
          </h2>
          <p className="text-base leading-normal text-muted">
            {entry ? (
              <code className="text-sm">{new URL(entry.request.url).host}</code>
            ) : (
              t(`${server}.place`)
            )}
          </p>
        </div>
        {busy ? (
          <span
            className={`flex items-center gap-1.5 rounded-full border bg-card px-3 py-0.5 text-base ${busy === 'under-way' ? serverLook[server].border : 'border-dashed border-control text-muted'}`}
          >
            {busy !== 'under-way' ? (
              <TicketSign className="w-5" />
            ) : (
              <Icon name="spinner" className={`size-4.5 ${styles.spinner}`} />
            )}
            <span className="max-sm:sr-only">
              <BusyWords server={server} busy={busy} />
            </span>
          </span>
        ) : (
          ran && <StatusBadge entry={entry} />
        )}
        {calls.length > 1 && !busy && (
          <CallList server={server} calls={calls} shown={entry} onPick={setPicked} />
        )}
      </header>
      <div
        key={entry?.startedDateTime}
        className={`${styles.rows} ${busy ? '' : styles.arrives}`}
        data-busy={busy}
      >
        {entry ? (
          <CalledPane entry={entry} comparison={comparison} />
        ) : (
          <UncalledPane server={server} ran={ran} />
        )}
        {busy && <Skeleton />}
      </div>
    </section>
  )
}
