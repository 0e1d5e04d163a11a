'use client'

import { usePathname } from 'next/navigation'
import { useLayoutEffect } from 'react'
import { forgetPlace, keepPlaceOnReturn, restorePlace } from './place.ts'

/** The address that was shown last; outlives the page, because a change of language builds all anew. */
let shown: string | undefined

/** What a page tells, whatever its language, and whether in one language or in both. */
function textOf(pathname: string): string {
  return pathname.replace(/^\/[^/]+/, '').replace(/\/compare$/, '')
}

/**
 * Does after a soft navigation what a browser does after a full one: closes the menu and puts the
 * focus where the new page begins. After a change of language the reader stays where they were.
 */
export function AfterNavigation() {
  const pathname = usePathname()

  // Never removed: only the first who listened hears of it before the router has changed the page.
  useLayoutEffect(() => window.addEventListener('popstate', keepPlaceOnReturn), [])

  // Before the page is painted: a change of language must not be seen to jump.
  useLayoutEffect(() => {
    const before = shown
    shown = pathname
    if (before === undefined || before === pathname) return
    document.querySelector<HTMLElement>('[popover]:popover-open')?.hidePopover()
    const stays = textOf(before) === textOf(pathname)
    if (!stays) forgetPlace()
    const target =
      stays && restorePlace()
        ? document.getElementById('language-switch')
        : document.querySelector<HTMLElement>('h1')
    if (!target) return
    if (target.tabIndex < 0) target.tabIndex = -1
    target.focus({ preventScroll: true })
  }, [pathname])
  return null
}
