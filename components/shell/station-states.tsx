'use client'

import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { device } from '#lib/course/kept.ts'
import { type StationState, stationStates } from '#lib/course/progress.ts'

const States = createContext<Readonly<Record<string, StationState>>>({})

/** Gives the stations below it their states, from what this device keeps. */
export function StationStates({ slugs, children }: { slugs: string[]; children: ReactNode }) {
  const kept = useSyncExternalStore(device.subscribe, device.get, device.getServer)
  const states = useMemo(() => stationStates(kept, slugs), [kept, slugs])
  return <States value={states}>{children}</States>
}

/** One station in a list; `data-state` says how far the reader is, and the style sheet draws it. */
export function StationItem({
  slug,
  className,
  children,
}: {
  slug: string
  className: string
  children: ReactNode
}) {
  return (
    <li data-state={useContext(States)[slug]} className={className}>
      {children}
    </li>
  )
}

/**
 * How many of these stations are done, after a dot; nothing while there are none.
 *
 * @param words - for 1, 2, 3 … stations
 */
export function DoneCount({ slugs, words }: { slugs: string[]; words: string[] }) {
  const states = useContext(States)
  const count = slugs.filter((slug) => states[slug] === 'done').length
  return count > 0 && ` · ${words[count - 1]}`
}
