import type { Station } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { PrintButton } from './print-button.tsx'

/** A lesson's end: the lesson on paper and as Markdown. */
export function TakeAlong({ lang, station }: { lang: Language; station: Station }) {
  const t = translator(lang)
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 text-base print:hidden">
      <span className="needs-script">
        <PrintButton>{t('lesson.checklist.print')}</PrintButton>
      </span>
      <a
        href={`/${lang}/lessons/${station.slug}.md`}
        className="inline-flex min-h-11 items-center underline underline-offset-4"
      >
        {t('lesson.markdown')}
      </a>
      <a
        href={`/${lang}/course`}
        className="inline-flex min-h-11 items-center underline underline-offset-4"
      >
        {t('course.title')}
      </a>
    </div>
  )
}
