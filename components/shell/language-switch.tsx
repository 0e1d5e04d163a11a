'use client'

import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import type { MouseEvent } from 'react'
import { type Language, languages } from '#lib/i18n/languages.ts'
import { keepPlace } from './place.ts'

const aYear = 60 * 60 * 24 * 365

/**
 * Leads to the same page in the other language and keeps the choice.
 *
 * @param names - each language's name in its own words
 * @param cookie - the name of the cookie that keeps the choice
 */
export function LanguageSwitch({
  lang,
  label,
  names,
  cookie,
}: {
  lang: Language
  label: string
  names: Record<Language, string>
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

  return (
    <nav
      aria-label={label}
      className="flex rounded-full border border-control bg-card text-sm sm:text-[0.9375rem] leading-normal"
    >
      {languages.map((name) => {
        const shape =
          'inline-flex min-h-11 items-center px-2.5 pt-0.5 first:rounded-l-full first:pl-3 last:rounded-r-full last:pr-3 sm:px-4 md:min-h-10'
        if (name === lang) {
          return (
            <span
              key={name}
              lang={name}
              aria-current="true"
              className={`${shape} bg-chosen text-on-chosen`}
            >
              {names[name]}
            </span>
          )
        }
        const href = pathname.replace(/^\/[^/]+/, `/${name}`)
        return (
          <Link
            key={name}
            href={href}
            hrefLang={name}
            lang={name}
            scroll={false}
            id="language-switch"
            onClick={(event) => choose(event, name, href)}
            className={`${shape} font-names hover:underline`}
          >
            {names[name]}
          </Link>
        )
      })}
    </nav>
  )
}
