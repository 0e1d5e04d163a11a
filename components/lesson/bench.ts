'use client'

import type { PlaygroundMessages } from '#components/playground/messages.ts'
import type { Language } from '#lib/i18n/languages.ts'

/** What arrives with the first press of a lesson: the playground's own part and everything it says. */
export interface Bench extends Leaf {
  messages: PlaygroundMessages
}

type Leaf = typeof import('#components/playground/embedded.tsx')

/** Fetches the bench. @throws when it could not be reached */
export async function loadBench(lang: Language): Promise<Bench> {
  const [leaf, response] = await Promise.all([
    import('#components/playground/embedded.tsx'),
    fetch(`/${lang}/playground.json`),
  ])
  if (!response.ok) throw new Error(`playground.json answered ${response.status}`)
  return { ...leaf, messages: await response.json() }
}
