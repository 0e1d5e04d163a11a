import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ask, refusalCode, type SessionProblem } from './api.ts'
import { Field } from './field.tsx'
import { ProblemNote } from './problem-note.tsx'
import { StationChoice } from './station-choice.tsx'
import { useSession } from './words.tsx'

/** What the server answers to who opens a session. */
export interface Opened {
  code: string
  facilitator_url: string
}

/**
 * Opens a session. On the machine itself nothing is needed for it; elsewhere the operator's key, which
 * is asked for once the server wants it.
 */
export function OpenForm({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const { lang, t, stations } = useSession()
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  const [key, setKey] = useState<string>()
  const [wrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<SessionProblem>()

  async function open(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const plan = stations
      .filter(({ slug }) => chosen.includes(slug))
      .map(({ slug, minutes, blocks: [first] }) => ({ lesson: slug, block: first?.id, minutes }))
    const answer = await ask<Opened>('POST', '', {
      lang,
      body: { lang, ...(title.trim() && { title }), ...(chosen.length > 0 && { plan }) },
      key,
    })
    setBusy(false)
    if ('data' in answer) return onOpened(answer.data)
    if (refusalCode(answer.problem) !== 'facilitator-key') return setProblem(answer.problem)
    setKey(key ?? '')
    setWrong(Boolean(key))
  }

  return (
    <form onSubmit={open} noValidate className="card grid gap-3 p-5 sm:p-7">
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
