'use client'

import type {
  EmbeddedResult,
  EmbeddedRun,
  requestExchange,
} from '#components/playground/embedded/embedded.tsx'
import type { PlaygroundMessages } from '#components/playground/messages.ts'
import type { Language } from '#lib/i18n/languages.ts'

/** What arrives with the first press of a lesson: the playground's own part and everything it says. */
export interface Bench {
  /** Runs and shows. */
  EmbeddedRun: typeof EmbeddedRun
  /** Shows what was run. */
  EmbeddedResult: typeof EmbeddedResult
  requestExchange: typeof requestExchange
  messages: PlaygroundMessages
}

/** Fetches the bench. @throws when it could not be reached */
export async function loadBench(lang: Language): Promise<Bench> {
  const [leaf, response] = await Promise.all([
    import('#components/playground/embedded/embedded.tsx'),
    fetch(`/${lang}/playground.json`),
  ])
  if (!response.ok) throw new Error(`playground.json answered ${response.status}`)
  const { EmbeddedRun, EmbeddedResult, requestExchange } = leaf
  return { EmbeddedRun, EmbeddedResult, requestExchange, messages: await response.json() }
}
