'use client'

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
        {/* Every page brings this along, so it is a plain button and not a `Button` with all its states. */}
        <button
          type="button"
          onClick={() => window.location.reload()}
          className="min-h-11 cursor-pointer rounded-lg border-2 border-on-yellow bg-yellow px-5 font-bold text-on-yellow"
        >
          {words.again}
        </button>
        <a href={`/${lang}`} className="inline-flex min-h-11 items-center underline">
          {words.home}
        </a>
      </div>
    </div>
  )
}
