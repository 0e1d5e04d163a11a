import Link from 'next/link'
import { Counter } from '#components/ui/figures.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'

/** The home page's way to the playground. */
export function PlaygroundCard({ lang }: { lang: Language }) {
  const t = translator(lang)
  return (
    <Link
      href={`/${lang}/playground`}
      prefetch={false}
      className="card group flex items-center gap-4 p-4 leading-normal hover:border-ink md:p-5"
    >
      <span className="grid size-14 shrink-0 place-items-center rounded-card bg-token-wash text-token-text">
        <Counter className="size-9" />
      </span>
      <span>
        <span className="block font-board font-bold text-xl group-hover:underline">
          {t('site.nav.playground')}
        </span>
        <span className="block text-base text-muted">{t('home.playground')}</span>
      </span>
    </Link>
  )
}
