'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { restorePlace } from './place.ts'

/** The address that was shown last; outlives the page, because a change of language builds all anew. */
let shown: string | undefined

/**
 * Does after a soft navigation what a browser does after a full one: closes the menu and puts the
 * focus where the new page begins. After a change of language the reader stays where they were.
 */
export function AfterNavigation() {
  const pathname = usePathname()
  useEffect(() => {
    const first = shown === undefined
    const same = shown === pathname
    shown = pathname
    if (first || same) return
    document.querySelector<HTMLElement>('[popover]:popover-open')?.hidePopover()
    const target = restorePlace()
      ? document.getElementById('language-switch')
      : document.querySelector<HTMLElement>('h1')
    if (!target) return
    if (target.tabIndex < 0) target.tabIndex = -1
    target.focus({ preventScroll: true })
  }, [pathname])
  return null
}
