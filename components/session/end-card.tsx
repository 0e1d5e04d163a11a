import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { SessionProblem } from './api.ts'
import { ask } from './api.ts'
import { ProblemNote } from './problem-note.tsx'
import { useSession } from './words.tsx'

/** The report to take along, and the end of the session. @param code - without the dash */
export function EndCard({ code }: { code: string }) {
  const { lang, t } = useSession()
  const [sure, setSure] = useState(false)
  const [problem, setProblem] = useState<SessionProblem>()

  async function remove() {
    if (!sure) return setSure(true)
    const answer = await ask('DELETE', `/${code}`, { lang })
    if ('problem' in answer) setProblem(answer.problem)
  }

  return (
    <section aria-labelledby="end" className="card p-4 sm:p-6">
      <h2 id="end" className="text-xl">
        {t('present.report')}
      </h2>
      <div className="mt-3 flex flex-wrap gap-3">
        <Download code={code} type="text/csv" ending="csv">
          {t('present.csv')}
        </Download>
        <Download code={code} type="text/markdown" ending="md">
          {t('present.markdown')}
        </Download>
        <Button onClick={remove} onBlur={() => setSure(false)} className="text-failed">
          {sure ? t('present.sure') : t('present.delete')}
        </Button>
      </div>
      <ProblemNote problem={problem} />
    </section>
  )
}

function Download({
  code,
  type,
  ending,
  children,
}: {
  code: string
  type: string
  ending: string
  children: string
}) {
  async function save() {
    const response = await fetch(`/api/session/${code}/report`, { headers: { Accept: type } })
    if (!response.ok) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await response.blob())
    link.download = `oauth-local-${code}.${ending}`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return <Button onClick={save}>{children}</Button>
}
