import type { ReactNode } from 'react'
import { PlatformGap } from '#components/ui/figures.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'

/** Where the metaphor stops being true. */
export function Gap({ lang, children }: { lang: Language; children: ReactNode }) {
  return (
    <div className="flex gap-4 rounded-card border-2 border-warn border-dashed p-4 sm:p-5">
      <PlatformGap className="mt-1 h-9 w-10 shrink-0 text-warn" />
      <div className="min-w-0">
        <p className="font-board font-bold text-lg text-warn leading-snug">
          {translator(lang)('lesson.gap')}
        </p>
        <div>{children}</div>
      </div>
    </div>
  )
}
