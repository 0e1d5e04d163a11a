import type { Station } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { NavLink } from './nav-link.tsx'

/**
 * The main line from top to bottom, as it stands beside a lesson and in the menu. The station of this
 * page is yellow and says so in words.
 */
export function LineList({ lang, stations }: { lang: Language; stations: Station[] }) {
  const t = translator(lang)
  return (
    <nav aria-label={t('site.line.main')}>
      <p className="mb-3 font-board font-bold leading-snug">{t('site.line.main')}</p>
      <ol className="grid">
        {stations.map((station, index) => (
          <li key={station.slug} className="relative pb-3 last:pb-0">
            {index < stations.length - 1 && (
              <span
                aria-hidden="true"
                className="absolute top-4 -bottom-2 left-3.25 w-1.5 border-ink border-x-2"
              />
            )}
            <NavLink
              href={`/${lang}/lessons/${station.slug}`}
              className="group relative flex min-h-11 gap-2.5 leading-normal"
            >
              <span className="grid size-8 shrink-0 place-items-center" aria-hidden="true">
                <span className="size-6 rounded-full border-3 border-ink bg-paper group-aria-[current]:size-8 group-aria-[current]:border-4 group-aria-[current]:bg-yellow" />
              </span>
              <span className="min-w-0 pt-1">
                <span className="block group-hover:underline group-aria-[current]:font-bold">
                  {t('site.line.station', { number: station.number, title: station.title[lang] })}
                </span>
                <span className="flex flex-wrap items-center gap-1.5 text-muted text-sm">
                  <span className="hidden rounded-full bg-yellow px-2 pt-0.5 font-bold text-on-yellow group-aria-[current]:inline">
                    {t('site.line.here')}
                  </span>
                  {t('site.line.minutes', { count: station.minutes })}
                </span>
              </span>
            </NavLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
