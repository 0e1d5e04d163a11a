import { useEffect, useState } from 'react'
import type { SessionProblem } from '#components/session/api.ts'
import { ProblemNote } from '#components/session/problem-note.tsx'
import { Select } from '#components/session/select.tsx'
import { room } from '#components/session/store.ts'
import { useBench } from '#components/session/use-bench.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { LooseToken, Myself } from '#lib/session/types.ts'
import type { Recording } from '#lib/wire/har.ts'
import { TicketState } from './ticket-state.tsx'

/**
 * A participant's own exchange with their own client; what came of it is on the board.
 *
 * @param suggested - the experiment that the room is at; it is chosen beforehand
 */
export function OwnRun({
  me,
  loose,
  suggested,
}: {
  me: Myself
  loose: LooseToken | null
  suggested: string | undefined
}) {
  const { lang, t, experiments } = useSession()
  const { bench, load } = useBench(lang)
  const [experiment, setExperiment] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<SessionProblem>()
  const [recording, setRecording] = useState<Recording>()
  const now = experiments.find(({ id }) => id === suggested)

  useEffect(() => setExperiment(suggested ?? ''), [suggested])

  async function run(body: object) {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const [answer] = await Promise.all([
      room.send<Recording>('/exchange', body),
      load().catch(() => setProblem({ kind: 'unreachable' })),
    ])
    setBusy(false)
    if ('problem' in answer) setProblem(answer.problem)
    else setRecording(answer.data)
  }

  return (
    <section
      aria-labelledby="own"
      className="card grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 p-4 pb-0 sm:p-6 sm:pb-0">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <h2 id="own" className="text-xl sm:text-2xl">
            {t('run.title')}
          </h2>
          <TicketState ticket={me.ticket} live />
        </div>
        <p className="text-base text-muted">
          {me.client ? (
            <>
              <code className="break-all text-ink">{me.client.id}</code>
              <br />
              {t('run.lead')}
            </>
          ) : (
            t('run.noClient')
          )}
        </p>
        {now && <p className="font-bold">{t('run.suggested', { name: now.name[lang] })}</p>}
        <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <Select label={t('run.what')} value={experiment} onChange={setExperiment}>
            <option value="">{t('run.none')}</option>
            {experiments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[lang]}
              </option>
            ))}
          </Select>
          <Button
            look="primary"
            aria-disabled={busy}
            onClick={() => run(experiment ? { experiment } : {})}
            className="min-h-13 text-lg"
          >
            <Icon name="play" className="size-4.5" />
            {busy ? t('run.busy') : t('run.go')}
          </Button>
        </div>
        {me.client?.next && (
          <div className="flex flex-wrap items-center gap-3">
            <p className="text-base">{t('run.rotated')}</p>
            <Button onClick={() => room.tell({ secret: 'next' }).then(setProblem)}>
              {t('run.takeNew')}
            </Button>
          </div>
        )}
        <ProblemNote problem={problem} />
      </div>
      {loose && (
        <div className="mx-4 grid gap-2 rounded-lg border-2 border-dashed border-control p-4 sm:mx-6">
          <p className="font-bold">{t('run.loose')}</p>
          <p className="text-base text-muted">
            {t(loose.bound ? 'run.looseBound' : 'run.looseHint')}
          </p>
          <p className="line-clamp-3 text-sm break-all">
            <code>{loose.value}</code>
          </p>
          <Button aria-disabled={busy} onClick={() => run({ token: { value: loose.value } })}>
            {t('run.steal')}
          </Button>
          {loose.before && (
            <Button
              aria-disabled={busy}
              onClick={() => run({ token: { value: loose.before?.value } })}
            >
              {t('run.stealBefore')}
            </Button>
          )}
        </div>
      )}
      <div className="overflow-hidden rounded-b-card">
        {recording && bench && (
          <bench.EmbeddedResult lang={lang} messages={bench.messages} recording={recording} />
        )}
      </div>
    </section>
  )
}
