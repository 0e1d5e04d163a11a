import type { Station } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'

/** What stands above a station's title: its line, its number and how long reading it takes. */
export function Kicker({
  lang,
  station,
  total,
}: {
  lang: Language
  station: Station
  /** How many stations the course has. */
  total: number
}) {
  const t = translator(lang)
  return t(`lesson.kicker.${station.line}`, {
    number: station.number,
    total,
    minutes: t('site.line.minutes', { count: station.minutes }),
  })
}
