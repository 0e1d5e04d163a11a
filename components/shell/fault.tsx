'use client'

import { Button } from '#components/ui/button.tsx'
import { fault } from '#lib/i18n/fault.ts'
import type { Language } from '#lib/i18n/languages.ts'

/**
 * What stands in place of a page that broke: what happened, and two ways on.
 *
 * @param again - whether it says in another language what was said before: a page has one heading
 */
export function Fault({ lang, again = false }: { lang: Language; again?: boolean }) {
  const words = fault[lang]
  const Heading = again ? 'p' : 'h1'
  return (
    <div lang={lang} className="grid max-w-[44rem] justify-items-start gap-4">
      <Heading className="font-board font-bold text-3xl leading-snug">{words.title}</Heading>
      <p>{words.text}</p>
      <div className="flex flex-wrap items-center gap-4">
        {/* Both ways on load anew: a script that did not come is not asked for again, and the router may be what broke. */}
        <Button look="primary" onClick={() => window.location.reload()}>
          {words.again}
        </Button>
        <a href={`/${lang}`} className="inline-flex min-h-11 items-center underline">
          {words.home}
        </a>
      </div>
    </div>
  )
}
