import { useState } from 'react'
import type { EmbeddedResult } from '#components/playground/embedded/embedded.tsx'
import type { PlaygroundMessages } from '#components/playground/messages.ts'
import type { Language } from '#lib/i18n/languages.ts'

/** What shows a recording, and everything it says. */
export interface Bench {
  EmbeddedResult: typeof EmbeddedResult
  messages: PlaygroundMessages
}

/** The playground's part that shows a result; it is fetched with the first run. */
export function useBench(lang: Language): { bench: Bench | undefined; load: () => Promise<void> } {
  const [bench, setBench] = useState<Bench>()
  async function load() {
    if (bench) return
    const [{ EmbeddedResult }, response] = await Promise.all([
      import('#components/playground/embedded/embedded.tsx'),
      fetch(`/${lang}/playground.json`),
    ])
    if (response.ok) setBench({ EmbeddedResult, messages: await response.json() })
  }
  return { bench, load }
}
