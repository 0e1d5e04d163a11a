import Link from 'next/link'
import type { Station } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'

/**
 * The main line as the home page shows it: a horizontal rail from 900 px up, a vertical one below. A
 * double rail is still ahead. The first station is where to begin.
 */
export function LineMap({ lang, stations }: { lang: Language; stations: Station[] }) {
  const t = translator(lang)
  const minutes = stations.reduce((sum, station) => sum + station.minutes, 0)
  return (
    <section aria-labelledby="main-line">
      <div className="mb-4 flex flex-wrap items-baseline gap-x-3 md:mb-6">
        <h2 id="main-line" className="text-2xl">
          {t('site.line.main')}
        </h2>
        <p className="text-base text-muted">{t('home.line', { last: stations.length, minutes })}</p>
      </div>
      <ol className="md:grid md:auto-cols-fr md:grid-flow-col">
        {stations.map((station, index) => (
          <li key={station.slug} className="relative">
            {index < stations.length - 1 && (
              <span
                aria-hidden="true"
                className="absolute top-7 -bottom-7 left-4.25 w-1.5 border-ink border-x-2 md:top-4.25 md:right-[-1.375rem] md:bottom-auto md:left-6 md:h-1.5 md:w-auto md:border-x-0 md:border-y-2"
              />
            )}
            <Link
              href={`/${lang}/lessons/${station.slug}`}
              prefetch={false}
              className="group relative flex min-h-14 items-center gap-4 leading-normal md:block md:min-h-0 md:pr-4"
            >
              <Stop number={station.number} begin={index === 0} />
              <span className="grow md:mt-2 md:block">
                <span className={`group-hover:underline ${index === 0 ? 'font-bold' : ''}`}>
                  {station.title[lang]}
                </span>
              </span>
              <span className="flex shrink-0 items-center gap-2 text-[0.9375rem] text-muted md:mt-1">
                {index === 0 && (
                  <span className="rounded-md border-2 border-on-yellow bg-yellow px-2 pt-0.5 font-bold text-on-yellow text-sm">
                    {t('home.begin')}
                  </span>
                )}
                {t('site.line.minutes', { count: station.minutes })}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Stop({ number, begin }: { number: number; begin: boolean }) {
  const size = begin
    ? 'size-10 border-4 bg-yellow text-on-yellow text-xl'
    : 'size-7 border-3 bg-paper text-sm'
  return (
    <span className="grid size-10 shrink-0 place-items-center" aria-hidden="true">
      <span
        className={`grid place-items-center rounded-full border-ink pt-0.5 font-board font-bold leading-none ${size}`}
      >
        {number}
      </span>
    </span>
  )
}
