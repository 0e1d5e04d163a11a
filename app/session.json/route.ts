import type { SessionMessages } from '#components/session/messages.ts'
import { loadExplanations, sessionStations } from '#lib/course/index.ts'
import { experiments, summarise } from '#lib/exchange/index.ts'

import { sessionWords } from '../[lang]/session/words.ts'

export const dynamic = 'force-static'

/** What a team session says and can speak of, in both languages; its pages fetch it. */
export function GET(): Response {
  const names = { mr: loadExplanations('mr').experiments, en: loadExplanations('en').experiments }
  const name = (lang: 'mr' | 'en', id: string) => (names[lang][id]?.name ?? id).replaceAll('`', '')
  const messages: SessionMessages = {
    words: sessionWords(),
    stations: sessionStations(),
    experiments: experiments.map((experiment) => {
      const { id } = experiment
      return { ...summarise(experiment), name: { mr: name('mr', id), en: name('en', id) } }
    }),
  }
  return Response.json(messages)
}
