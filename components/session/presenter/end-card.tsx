import { useState } from 'react'
import type { SessionProblem } from '#components/session/api.ts'
import { ask } from '#components/session/api.ts'
import { ProblemNote } from '#components/session/problem-note.tsx'
import { SureButton } from '#components/session/sure-button.tsx'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import { saveFile } from '#components/ui/save-file.ts'
import type { Language } from '#lib/i18n/languages.ts'

/** The report to take along, and the end of the session. @param code - without the dash */
export function EndCard({ code }: { code: string }) {
  const { lang, t } = useSession()
  const [problem, setProblem] = useState<SessionProblem>()

  async function remove() {
    const answer = await ask('DELETE', `/${code}`, { lang })
    if ('problem' in answer) setProblem(answer.problem)
  }

  return (
    <section aria-labelledby="end" className="card p-4 sm:p-6">
      <h2 id="end" className="text-xl">
        {t('present.report')}
      </h2>
      <p className="text-base text-muted">{t('present.reportHint')}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <a
          href={`/${lang}/session/${code}/report`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-11 items-center rounded-lg border-2 border-on-yellow bg-yellow px-5 pt-1.5 pb-1 font-bold text-on-yellow"
        >
          {t('present.openReport')}
        </a>
        <Download code={code} lang={lang} type="text/csv" ending="csv">
          {t('present.csv')}
        </Download>
        <Download code={code} lang={lang} type="text/markdown" ending="md">
          {t('present.markdown')}
        </Download>
        <SureButton onSure={remove} className="text-failed">
          {t('present.delete')}
        </SureButton>
      </div>
      <ProblemNote problem={problem} />
    </section>
  )
}

function Download({
  code,
  lang,
  type,
  ending,
  children,
}: {
  code: string
  lang: Language
  type: string
  ending: string
  children: string
}) {
  async function save() {
    const response = await fetch(`/api/session/${code}/report`, {
      headers: { Accept: type, 'Accept-Language': lang },
    })
    if (!response.ok) return
    saveFile(await response.blob(), `oauth-local-${code}.${ending}`)
  }
  return <Button onClick={save}>{children}</Button>
}
