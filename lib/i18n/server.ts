import 'server-only'
import i18next, { type TFunction } from 'i18next'
import en from '#content/ui/en.json' with { type: 'json' }
import mr from '#content/ui/mr.json' with { type: 'json' }
import type { Language } from './languages.ts'

const instance = i18next.createInstance({
  lng: 'mr',
  fallbackLng: false,
  defaultNS: 'ui',
  resources: { mr: { ui: mr }, en: { ui: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
})
instance.init()

/** The translator of one language, for server components and route handlers. */
export function translator(lang: Language): TFunction<'ui'> {
  return instance.getFixedT(lang, 'ui')
}

/** One section of the interface's strings as data, for the browser part that needs it. */
export function section<Name extends keyof typeof mr>(
  lang: Language,
  name: Name,
): (typeof mr)[Name] {
  return { mr, en }[lang][name]
}
