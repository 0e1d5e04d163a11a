import { useRef, useState } from 'react'
import { Checks } from '#components/playground/counter/checks.tsx'
import { Answers } from '#components/playground/embedded/embedded-result.tsx'
import { demoClients } from '#components/playground/form/form-values.ts'
import { usePlayground, useWords } from '#components/playground/language.tsx'
import { Notice } from '#components/playground/notices.tsx'
import type { Problem } from '#components/playground/request-exchange.ts'
import { playground } from '#components/playground/store.ts'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { failedCheck } from '#lib/wire/checks.ts'
import type { Recording } from '#lib/wire/har.ts'
import { hasFailed } from '#lib/wire/outcome.ts'
import type { Ticket } from '#lib/wire/ticket.ts'
import styles from '../playground.module.css'
import { TicketEditor } from './ticket-editor.tsx'
import { doWork, type Work, type WorkDone, workBodies, works, workVerdict } from './ticket-work.ts'

/** The client whose tokens live two seconds. */
const brief = demoClients.find(({ id }) => id === 'short-trip')

/** What was done last with a ticket, so that it outlives a change of language. */
const kept = new Map<string, WorkDone>()

/**
 * What can be done with a ticket, each really done: verify it with the server's key, change it by
 * hand, ask about it, give it back, show it again, lay it beside another.
 *
 * @param run - the run that brought it
 */
export function TicketBench({ ticket, run }: { ticket: Ticket; run: Recording }) {
  const t = useWords()
  const { lang } = usePlayground()
  const [chosen, setChosen] = useState<Work | undefined>(() => kept.get(ticket.token)?.work)
  const [done, setDone] = useState(() => kept.get(ticket.token))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const controller = useRef<AbortController>(undefined)
  const offered = works.filter(
    (work) => workBodies(work, ticket, run) && (work !== 'change' || ticket.jwt),
  )

  const start = async (work: Work, value?: string) => {
    controller.current?.abort()
    const own = new AbortController()
    controller.current = own
    setBusy(true)
    setProblem(undefined)
    const answer = await doWork(workBodies(work, ticket, run, value) ?? [], lang, own.signal)
    if (own.signal.aborted) return
    setBusy(false)
    if ('problem' in answer) return setProblem(answer.problem)
    const finished = { work, recordings: answer.recordings }
    kept.clear()
    kept.set(ticket.token, finished)
    setDone(finished)
  }
  const onBrief = () => {
    playground.choose(undefined)
    playground.edit({ ...brief, auth: 'client_secret_basic', scopes: ['orders:read'] })
    void playground.run(lang)
  }
  const choose = (work: Work) => {
    setChosen(work)
    setDone(undefined)
    if (work !== 'change') void start(work)
  }

  return (
    <section aria-labelledby="ticket-bench" data-place="ticket-bench">
      <h2 id="ticket-bench" className="text-xl">
        {t('work.title')}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {offered.map((work) => (
          <li key={work}>
            <button
              type="button"
              aria-pressed={work === chosen}
              onClick={() => choose(work)}
              className={`flex min-h-9 cursor-pointer items-center gap-1.5 rounded-full border px-4 pt-px text-left text-base leading-normal pointer-coarse:min-h-11 ${work === chosen ? 'border-ink bg-yellow-wash font-semibold shadow-[inset_0_0_0_1px_var(--color-ink)]' : 'border-control bg-card hover:border-ink'}`}
            >
              {work === chosen && <Icon name="tick" className="size-4" />}
              {t(`work.${work}.name`)}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            onClick={onBrief}
            className="min-h-9 cursor-pointer rounded-full px-3 text-base leading-normal font-semibold underline underline-offset-4 pointer-coarse:min-h-11"
          >
            {t('work.brief')}
          </button>
        </li>
      </ul>
      <p role="status" className="sr-only">
        {busy ? t('running.announce') : done ? t(`work.${workVerdict(done)}`) : ''}
      </p>
      <div className={chosen ? 'mt-4 rounded-card border-2 border-ink bg-card' : 'hidden'}>
        {chosen && (
          <p className="px-4 py-3 text-base text-muted sm:px-5">
            <InlineText text={t(`work.${chosen}.what`)} />
          </p>
        )}
        {chosen === 'change' && ticket.jwt && (
          <TicketEditor jwt={ticket.jwt} onSend={(value) => void start('change', value)} />
        )}
        {problem && (
          <div className="p-4">
            <Notice problem={problem} />
          </div>
        )}
        {busy && (
          <p className="flex items-center gap-2 px-4 py-3 sm:px-5">
            <Icon name="spinner" className={`size-5 ${styles.spinner}`} />
            {t('running.underWay')}
          </p>
        )}
        {done && !busy && <Done done={done} />}
      </div>
    </section>
  )
}

const good = /^(verify\.good|change\.found|ask\.active|again\.opens)$/

function Done({ done }: { done: WorkDone }) {
  const t = useWords()
  const { explanations } = usePlayground()
  const verdict = workVerdict(done)
  const [first] = done.recordings
  const verification = first?.log.entries.find(({ _call }) => _call === 'keys')?._verification
  const refused = first && !verification && first.log.entries.findLast(hasFailed)
  const check = refused && failedCheck(refused)
  const stopped = check && explanations.checks[`${refused._call}.${check.id}`]?.label
  const names = done.recordings.map(({ log }) => {
    const name = log._experiment && explanations.experiments[log._experiment]?.name
    return name || t(done.work === 'opaque' ? 'ticket.jwt' : 'noChange')
  })
  return (
    <>
      <p
        className={`flex gap-3 border-t border-hairline px-4 py-3 font-bold sm:px-5 ${good.test(verdict) ? 'bg-passed-wash' : 'bg-yellow-wash'}`}
      >
        <Icon
          name={good.test(verdict) ? 'passed' : 'info'}
          className={`mt-0.5 size-6 ${good.test(verdict) ? 'text-passed' : ''}`}
        />
        <span className="min-w-0">
          <InlineText text={t(`work.${verdict}`)} />
          {stopped && (
            <span className="block font-normal">
              <InlineText text={t('short.stopped', { check: stopped })} />
            </span>
          )}
        </span>
      </p>
      {verification && (
        <div className="border-t border-hairline">
          <h3 className="px-4 pt-3 text-lg sm:px-5">{t('work.steps')}</h3>
          <Checks server="keys" checks={verification} headed={false} />
        </div>
      )}
      <Answers
        landmarks={false}
        runs={done.recordings.map((recording, index) => ({
          recording,
          ...(done.recordings.length > 1 && { name: names[index] }),
        }))}
      />
    </>
  )
}
