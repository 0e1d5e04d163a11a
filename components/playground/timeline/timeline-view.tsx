import { useEffect, useRef, useState } from 'react'
import { usePlayground, useWords } from '#components/playground/language.tsx'
import { Notice } from '#components/playground/notices.tsx'
import type { Problem } from '#components/playground/request-exchange.ts'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { countSlots, slotsOf } from '#lib/wire/slots.ts'
import styles from '../playground.module.css'
import { TimelineLane } from './timeline-lane.tsx'
import { type Lane, type LaneEntries, lanes, runLanes } from './timeline-lanes.ts'

/** What was run last: it outlives a change of language. */
let kept: LaneEntries | undefined

/**
 * Twenty calls, four ways of keeping tokens, side by side and really made: drawn as they happen, then
 * compared in a table.
 */
export function TimelineView() {
  const t = useWords()
  const { lang } = usePlayground()
  const [entries, setEntries] = useState<LaneEntries | undefined>(kept)
  const [running, setRunning] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const controller = useRef<AbortController>(undefined)
  useEffect(() => () => controller.current?.abort(), [])

  const run = async () => {
    controller.current?.abort()
    const own = new AbortController()
    controller.current = own
    kept = {}
    setEntries({})
    setRunning(true)
    const failed = await runLanes(lang, own.signal, (lane, so) => {
      if (own.signal.aborted) return
      kept = { ...kept, [lane]: so }
      setEntries(kept)
    })
    if (own.signal.aborted) return
    setProblem(failed)
    setRunning(false)
  }
  const names = Object.keys(lanes) as Lane[]
  return (
    <section aria-labelledby="timeline" data-place="timeline" className="grid min-w-0 gap-4">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-[42em]">
          <h2 id="timeline" className="text-xl">
            {t('timeline.title')}
          </h2>
          <p className="text-base text-muted">
            <InlineText text={t('timeline.lead')} />
          </p>
        </div>
        <Button onClick={run}>
          <Icon
            name={running ? 'spinner' : 'play'}
            className={`size-4.5 ${running ? styles.spinner : ''}`}
          />
          {running ? t('running.underWay') : t('timeline.run')}
        </Button>
      </div>
      <Notice problem={problem} />
      {entries && (
        <>
          <ul className="grid gap-3 lg:grid-cols-2">
            {names.map((lane) => (
              <TimelineLane key={lane} lane={lane} slots={slotsOf(entries[lane] ?? [])} />
            ))}
          </ul>
          {!running && <Comparison entries={entries} />}
        </>
      )}
      <p role="status" className="sr-only">
        {running ? t('running.announce') : entries ? t('timeline.done') : ''}
      </p>
    </section>
  )
}

const columns = ['tokens', 'data', 'refused', 'withoutToken'] as const

function Comparison({ entries }: { entries: LaneEntries }) {
  const t = useWords()
  return (
    <div
      className="overflow-x-auto rounded-card border border-hairline bg-card"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="w-full border-collapse text-left text-base leading-normal max-sm:text-sm">
        <caption className="px-4 py-2 text-left font-bold">{t('timeline.compared')}</caption>
        <thead>
          <tr className="border-t border-hairline">
            <td className="px-4 py-2" />
            {columns.map((column) => (
              <th key={column} scope="col" className="px-1.5 py-2 font-semibold sm:px-3">
                {t(`timeline.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(Object.keys(lanes) as Lane[]).map((lane) => {
            const counts = countSlots(slotsOf(entries[lane] ?? []))
            return (
              <tr key={lane} className="border-t border-hairline">
                <th scope="row" className="py-2 pr-1.5 pl-4 sm:px-4 font-semibold">
                  {t(`timeline.${lane}.name`)}
                </th>
                {columns.map((column) => (
                  <td key={column} className="px-1.5 py-2 tabular-nums sm:px-3">
                    {counts[column]}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
