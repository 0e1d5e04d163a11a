import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { Station } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { Stop } from './line-stop.tsx'
import { DoneCount, StationItem, StationStates } from './station-states.tsx'

/**
 * The lines as the home page shows them: horizontal rails from 900 px up, below that vertical ones,
 * one under the other, of which the Harbour line bends aside. A double rail is still ahead.
 */
export function LineMap({ lang, stations }: { lang: Language; stations: Station[] }) {
  const main = stations.filter(({ line }) => line === 'main')
  const harbour = stations.filter(({ line }) => line === 'harbour')
  const interchange = main.at(-1)
  return (
    <StationStates slugs={stations.map(({ slug }) => slug)}>
      <div className="grid grid-cols-[minmax(0,1fr)] md:gap-12">
        <Line lang={lang} line="main" stations={main} onward={harbour.length > 0} />
        {interchange && harbour.length > 0 && (
          <Line lang={lang} line="harbour" stations={harbour}>
            <Interchange lang={lang} station={interchange} />
          </Line>
        )}
      </div>
    </StationStates>
  )
}

/**
 * One line.
 *
 * @param onward - whether another line goes on where this one ends
 * @param children - what stands before its first station on a horizontal line
 */
function Line({
  lang,
  line,
  stations,
  onward = false,
  children,
}: {
  lang: Language
  line: Station['line']
  stations: Station[]
  onward?: boolean
  children?: ReactNode
}) {
  const t = translator(lang)
  const sum = stations.reduce((minutes, station) => minutes + station.minutes, 0)
  const range = {
    first: stations.at(0)?.number,
    last: stations.at(-1)?.number,
    minutes: line === 'main' ? Math.round(sum / 5) * 5 : sum,
  }
  return (
    <section aria-labelledby={`${line}-line`} className={`line line-${line}`}>
      <div className="line-head">
        {line === 'harbour' && <Bend />}
        <h2 id={`${line}-line`} className="text-2xl">
          {t(`site.line.${line}`)}
        </h2>
        <p className="text-base text-muted">
          {t(`home.line.${line}`, range)}
          <DoneCount
            slugs={stations.map(({ slug }) => slug)}
            words={stations.map((_, index) => t('home.line.done', { count: index + 1 }))}
          />
        </p>
      </div>
      <ol className="md:grid md:auto-cols-fr md:grid-flow-col">
        {children}
        {stations.map((station, index) => (
          <StationItem key={station.slug} slug={station.slug} className="station">
            {(index < stations.length - 1 || onward) && (
              <span
                aria-hidden="true"
                className={`rail ${index < stations.length - 1 ? '' : 'md:hidden'}`}
              />
            )}
            <StationLink lang={lang} station={station} />
          </StationItem>
        ))}
      </ol>
    </section>
  )
}

function StationLink({ lang, station }: { lang: Language; station: Station }) {
  const t = translator(lang)
  return (
    <Link
      href={`/${lang}/lessons/${station.slug}`}
      prefetch={false}
      className="group relative flex min-h-14 items-center gap-4 leading-normal md:block md:min-h-0 md:pr-4"
    >
      <Stop number={station.number} />
      <span className="station-title grow group-hover:underline md:mt-2 md:block">
        {station.title[lang]}
      </span>{' '}
      <span className="flex shrink-0 items-center gap-2 text-[0.9375rem] text-muted max-[18rem]:shrink md:mt-1 md:flex-wrap md:gap-y-1">
        {(['begin', 'here', 'next', 'done'] as const).map((state) => (
          <span key={state} className={`station-word state-${state}`}>
            {t(`site.line.state.${state}`)}
          </span>
        ))}{' '}
        {t('site.line.minutes', { count: station.minutes })}
      </span>
    </Link>
  )
}

/** Where one changes to the other line: the beginning of a horizontal Harbour line. */
function Interchange({ lang, station }: { lang: Language; station: Station }) {
  const t = translator(lang)
  return (
    <li className="station hidden md:block">
      <span aria-hidden="true" className="rail" />
      <span className="relative block pr-4 leading-normal text-muted">
        <Stop number={station.number} />
        <span className="mt-2 block">{t('home.line.change', { number: station.number })}</span>
        <span className="mt-1 flex items-center gap-2 text-[0.9375rem]">
          <Icon name="swap" className="size-4.5" />
          {station.title[lang]}
        </span>
      </span>
    </li>
  )
}

/** The Harbour line leaves the main line: 20 px to the side, drawn where lines are vertical. */
function Bend() {
  const path = 'M20 0V8C20 44 40 32 40 68V100'
  return (
    <svg
      viewBox="0 0 60 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
      className="bend md:hidden"
    >
      <path d={path} strokeWidth="6" />
      <path d={path} strokeWidth="2" />
    </svg>
  )
}
