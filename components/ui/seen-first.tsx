'use client'

import { type ReactNode, startTransition, useLayoutEffect, useState } from 'react'

/** The name of all parts that a press unfolds, as long as none is. */
export const folded = 'folded'

let unseen = new Map<string, number>()

/**
 * Says which parts of the page that is about to be shown are out of sight, until it is called again.
 *
 * @param heights - by the part's name, in px: how much room it takes until it is filled
 */
export function leaveForLater(heights: Map<string, number>): void {
  unseen = heights
}

/**
 * What is in sight comes first: a part that was left for later is filled once the rest was painted.
 *
 * @param name - the part's own; what is folded has none
 */
export function SeenFirst({ name = folded, children }: { name?: string; children: ReactNode }) {
  const [height, setHeight] = useState(() => unseen.get(name))
  const left = height !== undefined
  useLayoutEffect(() => {
    if (!left) return
    const frame = requestAnimationFrame(() => startTransition(() => setHeight(undefined)))
    return () => cancelAnimationFrame(frame)
  }, [left])
  return left ? <div style={{ height }} /> : children
}
