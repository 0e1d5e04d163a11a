import { createInstance, type i18n, type Resource } from 'i18next'
import type { Language } from './languages.ts'

/**
 * An i18next of its own for a part that runs in the browser and brings its words along.
 *
 * @param words - the words by language, in the namespace `ui`
 */
export function browserWords(lang: Language, words: Resource): i18n {
  const instance = createInstance()
  instance.init({
    lng: lang,
    fallbackLng: false,
    defaultNS: 'ui',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: words,
    returnNull: false,
  })
  return instance
}
