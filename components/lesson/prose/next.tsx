import Link from 'next/link'
import type { ReactNode } from 'react'
import type { LessonContext } from '#components/lesson/context.ts'
import { Icon } from '#components/ui/icon.tsx'
import { translator } from '#lib/i18n/server.ts'

/**
 * The end of a lesson: back to the station before, and the board of the next one.
 *
 * @param view - what follows a station's address, where it is read as this one is: `/compare`
 */
export function Next({
  context,
  view = '',
  children,
}: {
  context: LessonContext
  view?: string
  children: ReactNode
}) {
  const { lang, station, stations } = context
  const t = translator(lang)
  const index = stations.findIndex(({ slug }) => slug === station.slug)
  const previous = stations[index - 1]
  const next = stations[index + 1]
  return (
    <nav aria-label={t('lesson.onward')}>
      {previous && (
        <Link
          href={`/${lang}/lessons/${previous.slug}${view}`}
          prefetch={false}
          className="mb-2 inline-flex min-h-11 items-center gap-2 text-base text-muted hover:text-ink hover:underline"
        >
          <Icon name="arrow-left" />
          {t('lesson.previous')}
        </Link>
      )}
      <Link
        href={next ? `/${lang}/lessons/${next.slug}${view}` : `/${lang}`}
        prefetch={next ? undefined : false}
        className="board flex items-center gap-4 px-4 py-4 leading-normal sm:px-6"
      >
        <span className="min-w-0 grow">
          <span className="block text-base">
            {next
              ? t('lesson.nextIn', { minutes: t('site.line.minutes', { count: next.minutes }) })
              : t('lesson.end')}
          </span>
          <span className="block font-board font-bold text-2xl leading-snug">
            {next
              ? t('site.line.station', { number: next.number, title: next.title[lang] })
              : t('site.nav.stations')}
          </span>
          <span className="block text-base">{children}</span>
        </span>
        <Icon name="arrow-right" className="size-8" />
      </Link>
    </nav>
  )
}
