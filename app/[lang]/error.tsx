'use client'

import { useParams } from 'next/navigation'
import { Fault } from '#components/shell/fault.tsx'
import { isLanguage, languages } from '#lib/i18n/languages.ts'

export default function PageError() {
  const { lang } = useParams()
  return (
    <main id="main" className="mx-auto max-w-[80rem] px-4 py-10 md:px-12">
      <Fault lang={isLanguage(lang) ? lang : languages[0]} />
    </main>
  )
}
