'use client'

import { useLayoutEffect } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { themeKey } from './theme-choice.ts'

/** Puts the kept choice on the document; storage may be forbidden, then the system decides. */
function restore(): void {
  try {
    const kept = localStorage.getItem(themeKey)
    if (kept === 'day' || kept === 'night') document.documentElement.dataset.theme = kept
  } catch {}
}

function isNight(): boolean {
  return getComputedStyle(document.documentElement).colorScheme === 'dark'
}

function press(): void {
  const theme = isNight() ? 'day' : 'night'
  document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(themeKey, theme)
  } catch {}
}

/**
 * Switches between day and night. It names what a press leads to, and the style sheet picks which of
 * the two names shows, so the right one stands there before any script runs.
 */
export function ThemeButton({ day, night }: { day: string; night: string }) {
  // A change of language builds the document's element anew, without the script in the head.
  useLayoutEffect(restore, [])
  return (
    <button
      type="button"
      onClick={press}
      className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full border border-control bg-card px-4 text-[0.9375rem] leading-normal hover:border-ink md:min-h-10"
    >
      <span className="by-night:hidden inline-flex items-center gap-2">
        <Icon name="moon" className="size-4.5" />
        {night}
      </span>
      <span className="by-night:inline-flex hidden items-center gap-2">
        <Icon name="sun" className="size-4.5" />
        {day}
      </span>
    </button>
  )
}
