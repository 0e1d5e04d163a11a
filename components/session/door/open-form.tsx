import { type FormEvent, useState } from 'react'
import { ask, refusalCode, type SessionProblem } from '#components/session/api.ts'
import { Field } from '#components/session/field.tsx'
import { type PlanChoice, planOf } from '#components/session/presenter/own-plan.ts'
import { ProblemNote } from '#components/session/problem-note.tsx'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import { StationChoice } from './station-choice.tsx'

/**
 * Opens a session. On the machine itself nothing is needed for it; elsewhere the operator's key, which
 * is asked for once the server wants it.
 */
export function OpenForm({ onOpened }: { onOpened: (code: string) => void }) {
  const { lang, t, stations } = useSession()
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<PlanChoice>({})
  const [key, setKey] = useState<string>()
  const [wrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<SessionProblem>()

  async function open(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const plan = planOf(stations, chosen)
    const answer = await ask<{ code: string }>('POST', '', {
      lang,
      body: { lang, ...(title.trim() && { title }), ...(plan.length > 0 && { plan }) },
      key,
    })
    setBusy(false)
    if ('data' in answer) return onOpened(answer.data.code)
    if (refusalCode(answer.problem) !== 'facilitator-key') return setProblem(answer.problem)
    setKey(key ?? '')
    setWrong(Boolean(key))
  }

  return (
    <form
      onSubmit={open}
      noValidate
      className="card grid grid-cols-[minmax(0,1fr)] gap-3 p-5 sm:p-7"
    >
      <h2 className="text-2xl">{t('open.title')}</h2>
      <p className="text-muted">{t('open.lead')}</p>
      <Field
        label={t('open.name')}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        autoComplete="off"
        maxLength={40}
      />
      <StationChoice chosen={chosen} onChange={setChosen} />
      {key !== undefined && (
        <>
          <p role="status" className="font-bold">
            {t('problem.keyNeeded')}
          </p>
          <Field
            label={t('open.key')}
            hint={t('open.keyHint')}
            wrong={wrong ? t('problem.key') : undefined}
            value={key}
            onChange={({ target }) => setKey(target.value)}
            type="password"
            autoComplete="off"
          />
        </>
      )}
      <ProblemNote problem={problem} />
      <Button type="submit" look="primary" aria-disabled={busy} className="min-h-13 text-lg">
        {busy ? t('wait') : t('open.go')}
      </Button>
    </form>
  )
}
