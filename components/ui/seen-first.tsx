'use client'

import { type ReactNode, startTransition, useLayoutEffect, useState } from 'react'

let unseen = new Map<string, number>()

/**
 * Says which parts of the page that is about to be shown are out of sight, until it is called again.
 *
 * @param heights - by the part's name, in px: how much room it takes until it is filled
 */
export function leaveForLater(heights: Map<string, number>): void {
  unseen = heights
}

/** What is in sight comes first: a part that was left for later is filled once the rest was painted. */
export function SeenFirst({ name, children }: { name: string; children: ReactNode }) {
  const [height, setHeight] = useState(() => unseen.get(name))
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setHeight(undefined)))
    return () => cancelAnimationFrame(frame)
  }, [])
  return height === undefined ? children : <div style={{ height }} />
}
