'use client'

import { useSyncExternalStore } from 'react'

const choices = new Map<string, number>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The option that a reader chose (a guess, a tab), by its key; undefined before any choice. */
export function useChoice(key: string): number | undefined {
  return useSyncExternalStore(
    subscribe,
    () => choices.get(key),
    () => undefined,
  )
}

/** Keeps a choice until the page is loaded anew, also while the language changes. */
export function choose(key: string, option: number): void {
  choices.set(key, option)
  for (const listener of listeners) listener()
}
