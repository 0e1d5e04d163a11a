import type { PlaygroundMessages } from '#components/playground/messages.ts'
import { loadExplanations, tieTexts } from '#lib/course/index.ts'
import { experiments, summarise } from '#lib/exchange/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { section } from '#lib/i18n/server.ts'

/** All that the playground says in one language, ready to be set. */
export function playgroundMessages(lang: Language): PlaygroundMessages {
  const messages = {
    ui: section(lang, 'playground'),
    explanations: loadExplanations(lang),
    experiments: experiments.map(summarise),
  }
  return lang === 'mr' ? tieTexts(messages) : messages
}
