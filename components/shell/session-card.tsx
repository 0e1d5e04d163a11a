import Link from 'next/link'
import { Team } from '#components/ui/figures.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'

/** The home page's way to a team session. */
export function SessionCard({ lang }: { lang: Language }) {
  const t = translator(lang)
  return (
    <Link
      href={`/${lang}/session`}
      prefetch={false}
      className="card group flex items-center gap-4 p-4 leading-normal hover:border-ink md:p-5"
    >
      <span className="grid size-14 shrink-0 place-items-center rounded-card bg-yellow text-on-yellow">
        <Team className="size-9" />
      </span>
      <span>
        <span className="block font-board font-bold text-xl group-hover:underline">
          {t('site.nav.session')}
        </span>
        <span className="block text-base text-muted">{t('home.session')}</span>
      </span>
    </Link>
  )
}
