import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import type { Station } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'

/** The one big thing on the home page: the board that leads into the course. */
export function StartBoard({ lang, station }: { lang: Language; station: Station }) {
  const t = translator(lang)
  return (
    <Link
      href={`/${lang}/lessons/${station.slug}`}
      className="board group flex items-center gap-4 p-4 leading-normal md:gap-8 md:px-8 md:py-7"
    >
      <span
        aria-hidden="true"
        className="grid size-14 shrink-0 place-items-center rounded-full border-5 border-on-yellow bg-paper text-ink pt-1 font-board font-bold text-2xl leading-none md:size-22 md:text-[2.5rem]"
      >
        {station.number}
      </span>
      <span className="min-w-0 grow">
        <span className="block text-base md:text-lg">{t('home.start')}</span>
        <span className="block font-board font-bold text-2xl leading-tight sm:text-3xl md:text-[2.625rem]">
          {station.title[lang]}
        </span>
        <span className="block text-base md:text-lg">
          {t('site.line.minutes', { count: station.minutes })}
        </span>
      </span>
      <span className="grid size-12 shrink-0 place-items-center rounded-full bg-on-yellow text-yellow md:size-18">
        <Icon name="arrow-right" className="size-6 md:size-9" />
      </span>
    </Link>
  )
}
