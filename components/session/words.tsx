import type { TFunction } from 'i18next'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { SessionStation } from '#lib/course/index.ts'
import { browserWords } from '#lib/i18n/browser.ts'
import { type Language, otherLanguage } from '#lib/i18n/languages.ts'
import type { NamedExperiment, SessionMessages, SessionWords } from './messages.ts'

/** Says a word of a session in one language. */
export type Say = TFunction<'ui', 'session'>

interface Value {
  lang: Language
  /** The translator of the reader's language. */
  t: Say
  /** The other language and its translator, for what is shown in both. */
  other: { lang: Language; t: Say }
  /** The places and questions of the course; none before they have arrived. */
  stations: readonly SessionStation[]
  /** The experiments in their display order; none before they have arrived. */
  experiments: readonly NamedExperiment[]
}

const Context = createContext<Value | undefined>(undefined)
const none: readonly never[] = []

/** Gives the parts of a team session their language and words, and what they know of the course. */
export function SessionLanguage({
  lang,
  words,
  course,
  children,
}: {
  lang: Language
  words: SessionWords
  /** What `/session.json` answered, once it is there. */
  course?: Omit<SessionMessages, 'words'> | undefined
  children: ReactNode
}) {
  const value = useMemo(() => {
    const instance = browserWords(lang, {
      mr: { ui: { session: words.mr } },
      en: { ui: { session: words.en } },
    })
    const say = (name: Language) => instance.getFixedT(name, 'ui', 'session')
    const other = otherLanguage(lang)
    return {
      lang,
      t: say(lang),
      other: { lang: other, t: say(other) },
      stations: course?.stations ?? none,
      experiments: course?.experiments ?? none,
    }
  }, [lang, words, course])
  return <Context value={value}>{children}</Context>
}

/** The words and the course around this part of a session. */
export function useSession(): Value {
  const value = useContext(Context)
  if (!value) throw new Error('A part of a session stands outside SessionLanguage')
  return value
}
