import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { SeenFirst } from '#components/ui/seen-first.tsx'
import type { Station } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { LineList } from './line-list.tsx'
import { NavLink } from './nav-link.tsx'

const row =
  'flex min-h-12 items-center border-hairline border-b pt-0.5 aria-[current]:font-bold aria-[current]:underline'

/**
 * The menu of narrow windows: the main links and the line map. The browser opens and closes it
 * (popover), so it works before and without any script.
 *
 * @param children - the day and night button
 */
export function Menu({
  lang,
  stations,
  children,
}: {
  lang: Language
  stations: Station[]
  children: ReactNode
}) {
  const t = translator(lang)
  return (
    <>
      <button
        type="button"
        popoverTarget="menu"
        aria-label={t('site.menu')}
        className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-full border border-control bg-card hover:border-ink lg:hidden"
      >
        <Icon name="menu" />
      </button>
      <div
        id="menu"
        popover="auto"
        className="fixed inset-auto top-2 right-2 max-h-[calc(100dvh-1rem)] w-[min(24rem,calc(100vw-1rem))] overflow-y-auto rounded-card border-2 border-ink bg-paper p-4 text-ink lg:hidden"
      >
        <div className="mb-2 flex items-center justify-between gap-4">
          {children}
          <button
            type="button"
            popoverTarget="menu"
            popoverTargetAction="hide"
            aria-label={t('site.close')}
            className="grid size-11 cursor-pointer place-items-center rounded-full border border-control bg-card hover:border-ink"
          >
            <Icon name="close" />
          </button>
        </div>
        <nav aria-label={t('site.nav.label')} className="mb-6 grid">
          <NavLink href={`/${lang}`} className={row}>
            {t('site.nav.stations')}
          </NavLink>
          <NavLink href={`/${lang}/playground`} className={row}>
            {t('site.nav.playground')}
          </NavLink>
          <NavLink href={`/${lang}/glossary`} className={row}>
            {t('site.nav.glossary')}
          </NavLink>
          <NavLink href={`/${lang}/session`} className={row}>
            {t('site.nav.session')}
          </NavLink>
        </nav>
        <SeenFirst>
          <LineList lang={lang} stations={stations} />
        </SeenFirst>
      </div>
    </>
  )
}
