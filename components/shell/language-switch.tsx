'use client'

import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import type { MouseEvent } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { type Language, languages } from '#lib/i18n/languages.ts'
import { keepPlace } from './place.ts'

const aYear = 60 * 60 * 24 * 365
const shape =
  'inline-flex min-h-11 items-center px-2.5 pt-0.5 first:rounded-l-full first:pl-3 last:rounded-r-full last:pr-3 sm:px-4 md:min-h-10'
const reading = /^\/(?:mr|en)\/(?:lessons\/[^/]+|course(?=\/|$))/

/**
 * Leads to the same page in the other language and keeps the choice. A lesson and the whole course have
 * a third position: both languages, of which the chosen one comes first.
 *
 * @param names - each language's name in its own words
 * @param both - names the third position
 * @param cookie - the name of the cookie that keeps the choice
 */
export function LanguageSwitch({
  lang,
  label,
  names,
  both,
  cookie,
}: {
  lang: Language
  label: string
  names: Record<Language, string>
  both: string
  cookie: string
}) {
  const pathname = usePathname()
  const router = useRouter()

  function choose(event: MouseEvent, other: Language, href: string) {
    // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is missing where the page is served over plain http
    document.cookie = `${cookie}=${other}; path=/; max-age=${aYear}; samesite=lax`
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    keepPlace()
    const { search, hash } = window.location
    if (search || hash) {
      event.preventDefault()
      router.push(`${href}${search}${hash}`, { scroll: false })
    }
  }

  const [single] = reading.exec(pathname) ?? []
  const comparing = single !== undefined && pathname === `${single}/compare`
  return (
    <nav
      aria-label={label}
      className="flex rounded-full border border-control bg-card text-sm sm:text-[0.9375rem] leading-normal print:hidden"
    >
      {languages.map((name) => {
        const words = <Name full={names[name]} short={single && name === 'en' ? 'En' : undefined} />
        if (name === lang && !comparing) {
          return (
            <span
              key={name}
              lang={name}
              aria-current="true"
              className={`${shape} bg-chosen text-on-chosen`}
            >
              {words}
            </span>
          )
        }
        const href = name === lang ? (single ?? pathname) : pathname.replace(/^\/[^/]+/, `/${name}`)
        return (
          <Link
            key={name}
            href={href}
            hrefLang={name}
            lang={name}
            scroll={false}
            prefetch={name === lang ? false : undefined}
            id={name === lang ? undefined : 'language-switch'}
            onClick={(event) => choose(event, name, href)}
            className={`${shape} hover:underline ${name === lang ? '' : 'font-names'}`}
          >
            {words}
          </Link>
        )
      })}
      {single && (
        <Both href={`${single}/compare`} here={comparing} onClick={keepPlace}>
          {both}
        </Both>
      )}
    </nav>
  )
}

/** A language's name; where there is little room, its beginning. */
function Name({ full, short }: { full: string; short: string | undefined }) {
  if (!short) return full
  return (
    <>
      <span aria-hidden="true" className="sm:hidden">
        {short}
      </span>
      <span className="max-sm:sr-only">{full}</span>
    </>
  )
}

/** The third position. Nothing is fetched before it is pressed. */
function Both({
  href,
  here,
  onClick,
  children,
}: {
  href: string
  here: boolean
  onClick: () => void
  children: string
}) {
  const look = `${shape} gap-2 border-control border-l`
  const words = (
    <>
      <span className="max-sm:sr-only md:max-lg:sr-only">{children}</span>
      <Icon name="swap" className="size-4.5" />
    </>
  )
  return here ? (
    <span aria-current="page" className={`${look} bg-chosen text-on-chosen`}>
      {words}
    </span>
  ) : (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      onClick={onClick}
      className={`${look} hover:underline`}
    >
      {words}
    </Link>
  )
}
