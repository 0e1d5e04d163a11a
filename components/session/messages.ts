import type { SessionStation } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import type { Strings } from '#lib/i18n/strings.ts'
import type { Both } from '#lib/session/types.ts'
import type { ExperimentSummary } from '#lib/wire/har.ts'

/** All that a team session says, in both languages: the big screen speaks both at once. */
export type SessionWords = Record<Language, Strings['session']>

/** An experiment with its name on the button, backticks left out. */
export interface NamedExperiment extends ExperimentSummary {
  name: Both
}

/** What `/session.json` answers: the words, and what a session can speak of. */
export interface SessionMessages {
  words: SessionWords
  /** The lessons with their blocks and questions. */
  stations: SessionStation[]
  /** In their display order. */
  experiments: NamedExperiment[]
}

let fetched: Promise<SessionMessages> | undefined

/** Fetches the messages, once a tab. @throws when they could not be reached; the next call tries again */
export function loadMessages(): Promise<SessionMessages> {
  fetched ??= fetch('/session.json').then((response) => {
    if (!response.ok) throw new Error(`session.json answered ${response.status}`)
    return response.json()
  })
  fetched.catch(() => {
    fetched = undefined
  })
  return fetched
}
