'use client'

import { themeScript } from './theme-choice.ts'

/**
 * The script that puts day or night on the page before it is painted. When the language changes, the
 * browser builds it anew: then it is only text, because the button restores the choice by itself.
 */
export function ThemeScript() {
  return (
    <script
      type={typeof window === 'undefined' ? undefined : 'text/plain'}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
      dangerouslySetInnerHTML={{ __html: themeScript }}
    />
  )
}
