import Link from 'next/link'
import type { Station } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { languageCookie } from '#lib/i18n/negotiate.ts'
import { section, translator } from '#lib/i18n/server.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Menu } from './menu.tsx'
import { NavLink } from './nav-link.tsx'
import { Search } from './search.tsx'
import { SearchButton } from './search-button.tsx'
import { ThemeButton } from './theme-button.tsx'

const navLink =
  'flex min-h-11 items-center border-b-3 border-transparent pt-1 text-muted hover:text-ink aria-[current]:border-ink aria-[current]:font-bold aria-[current]:text-ink'

/** The bar on top of every page: where you are, the two languages, day and night, the menu. */
export function Header({ lang, stations }: { lang: Language; stations: Station[] }) {
  const t = translator(lang)
  const { label, ...names } = section(lang, 'site').language
  const theme = <ThemeButton day={t('site.theme.day')} night={t('site.theme.night')} />
  return (
    <header className="print:hidden sticky top-0 z-20 border-hairline border-b bg-paper">
      <div className="mx-auto flex min-h-14 max-w-[90rem] flex-wrap items-center gap-1.5 px-3 sm:gap-2 sm:px-4 md:min-h-18 md:gap-3 md:px-8 lg:px-12">
        <Link
          href={`/${lang}`}
          prefetch={false}
          className="mr-auto rounded-md border-2 border-on-yellow bg-yellow whitespace-nowrap px-2 pt-1 font-board font-bold text-on-yellow text-sm leading-snug sm:px-3 sm:text-base md:mr-5 md:text-lg"
        >
          {t('site.name')}
        </Link>
        <nav
          aria-label={t('site.nav.label')}
          className="mr-auto hidden flex-wrap gap-x-6 md:flex lg:gap-x-[clamp(0.75rem,4vw-2rem,1.5rem)]"
        >
          <NavLink href={`/${lang}`} within={`/${lang}/lessons/`} className={navLink}>
            {t('site.nav.stations')}
          </NavLink>
          <NavLink href={`/${lang}/playground`} className={navLink}>
            {t('site.nav.playground')}
          </NavLink>
          <NavLink href={`/${lang}/glossary`} className={navLink}>
            {t('site.nav.glossary')}
          </NavLink>
          <NavLink
            href={`/${lang}/session`}
            within={`/${lang}/session/`}
            className={`${navLink} max-lg:hidden`}
          >
            {t('site.nav.session')}
          </NavLink>
        </nav>
        <div className="hidden md:block">
          <SearchButton label={t('search.open')} />
        </div>
        <div className="hidden md:block">{theme}</div>
        <LanguageSwitch
          lang={lang}
          label={label}
          names={names}
          both={t('site.both')}
          cookie={languageCookie}
        />
        <Menu lang={lang} stations={stations}>
          {theme}
          <SearchButton label={t('search.open')} />
        </Menu>
      </div>
      <Search lang={lang} words={{ ...section(lang, 'search'), close: t('site.close') }} />
    </header>
  )
}
