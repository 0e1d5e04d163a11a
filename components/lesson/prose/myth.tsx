import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'

/** Wrong ideas, each with what happens when it is tried and what is right. */
export function Myth({ children }: { children: ReactNode }) {
  return <div className="card grid gap-2 p-4 sm:p-5">{children}</div>
}

/** What people think. Never struck through, which would hide the top line of Devanagari. */
export function Wrong({ lang, children }: { lang: Language; children: ReactNode }) {
  return (
    <div className="wrong flex gap-3 not-first:mt-3 not-first:border-hairline not-first:border-t not-first:pt-5 sm:gap-4">
      <Icon name="failed" className="mt-0.5 size-6 text-failed" />
      <div className="[&>p]:inline">
        {children}{' '}
        <span className="whitespace-nowrap font-bold text-base text-failed">
          {translator(lang)('lesson.wrong')}
        </span>
      </div>
    </div>
  )
}

/** What happens to whoever believes it. */
export function Happens({ children }: { children: ReactNode }) {
  return <div className="pl-9 text-muted sm:pl-10">{children}</div>
}

/** What is right. */
export function Right({ children }: { children: ReactNode }) {
  return (
    <div className="flex gap-3 sm:gap-4">
      <Icon name="passed" className="mt-0.5 size-6 text-passed" />
      <div>{children}</div>
    </div>
  )
}
