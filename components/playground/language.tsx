import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { browserWords } from '#lib/i18n/browser.ts'
import type { Language } from '#lib/i18n/languages.ts'
import type { PlaygroundMessages } from './messages.ts'

interface Value extends Omit<PlaygroundMessages, 'ui'> {
  lang: Language
}

const Context = createContext<Value | undefined>(undefined)

/** Gives the playground's parts their language, its words and its explanations. */
export function PlaygroundLanguage({
  lang,
  messages,
  children,
}: {
  lang: Language
  messages: PlaygroundMessages
  children: ReactNode
}) {
  const i18n = useMemo(
    () => browserWords(lang, { [lang]: { ui: { playground: messages.ui } } }),
    [lang, messages.ui],
  )
  const { explanations, experiments } = messages
  const value = useMemo(
    () => ({ lang, explanations, experiments }),
    [lang, explanations, experiments],
  )
  return (
    <Context value={value}>
      <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
    </Context>
  )
}

/** The language and the explanations that the playground around this part was given. */
export function usePlayground(): Value {
  const value = useContext(Context)
  if (!value) throw new Error('A part of the playground stands outside PlaygroundLanguage')
  return value
}

/** The translator of the playground's own words. */
export function useWords() {
  return useTranslation('ui', { keyPrefix: 'playground', useSuspense: false }).t
}
