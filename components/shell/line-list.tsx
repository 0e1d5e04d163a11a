import type { Station } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { Stop } from './line-stop.tsx'
import { NavLink } from './nav-link.tsx'
import { StationItem, StationStates } from './station-states.tsx'

/**
 * The lines from top to bottom, as they stand beside a lesson and in the menu. The station of this
 * page is yellow and says so in words; those that are done have a tick.
 */
export function LineList({ lang, stations }: { lang: Language; stations: Station[] }) {
  const lines = (['main', 'harbour'] as const).map((line) => ({
    line,
    own: stations.filter((station) => station.line === line),
  }))
  return (
    <StationStates slugs={stations.map(({ slug }) => slug)}>
      {lines.map(
        ({ line, own }) =>
          own.length > 0 && <OneLine key={line} lang={lang} line={line} stations={own} />,
      )}
    </StationStates>
  )
}

function OneLine({
  lang,
  line,
  stations,
}: {
  lang: Language
  line: Station['line']
  stations: Station[]
}) {
  const t = translator(lang)
  return (
    <nav aria-label={t(`site.line.${line}`)} className={`line-${line} mb-6`}>
      <p className="line-name mb-3 font-board font-bold leading-snug">{t(`site.line.${line}`)}</p>
      <ol className="grid">
        {stations.map((station, index) => (
          <StationItem
            key={station.slug}
            slug={station.slug}
            className="station small pb-1 last:pb-0"
          >
            {index < stations.length - 1 && <span aria-hidden="true" className="rail" />}
            <NavLink
              href={`/${lang}/lessons/${station.slug}`}
              className="group relative flex min-h-11 gap-2.5 leading-normal"
            >
              <Stop number={station.number} />
              <span className="min-w-0 pt-1">
                <span className="block group-hover:underline group-aria-[current]:font-bold">
                  {t('site.line.station', { number: station.number, title: station.title[lang] })}
                </span>
                <span className="flex flex-wrap items-center gap-1.5 text-muted text-sm">
                  <span className="station-word state-here">{t('site.line.state.here')}</span>
                  <span className="station-word state-done">{t('site.line.state.done')}</span>
                  {t('site.line.minutes', { count: station.minutes })}
                </span>
              </span>
            </NavLink>
          </StationItem>
        ))}
      </ol>
    </nav>
  )
}
