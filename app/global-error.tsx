'use client'

import { Fault } from '#components/shell/fault.tsx'
import { languages } from '#lib/i18n/languages.ts'

/** Stands in for everything, the language included: so it says it in both. */
export default function GlobalError() {
  return (
    <html lang={languages[0]}>
      <body>
        <main className="mx-auto grid max-w-[80rem] gap-10 px-4 py-10 md:px-12">
          {languages.map((lang, index) => (
            <Fault key={lang} lang={lang} again={index > 0} />
          ))}
        </main>
      </body>
    </html>
  )
}
