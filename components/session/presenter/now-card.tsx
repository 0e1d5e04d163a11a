import type { ReactNode } from 'react'
import type { Ask } from '#components/session/use-ask.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Snapshot } from '#lib/session/types.ts'
import { ClockSet } from './clock-set.tsx'
import { LivePoll } from './live-poll.tsx'
import { useQuestions } from './questions.ts'
import { StepNotes } from './step-notes.tsx'
import { begin, useStepName } from './steps.ts'

interface Props {
  snapshot: Snapshot
  ask: Ask
  /** Without the dash. */
  code: string
}

/**
 * What is on at this moment and what to do next: the live question, or else the plan's part with its
 * notes and the button for the one after it; and the clock.
 */
export function NowCard({ snapshot, ask, code }: Props) {
  const { t } = useSession()
  const { poll, settings, board } = snapshot
  const people = board?.people ?? []
  const got = people.filter(({ ticket }) => ticket !== 'none').length
  return (
    <section
      aria-labelledby="now"
      className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-card border-2 border-ink bg-yellow-wash p-4 sm:p-6"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="flex flex-wrap items-baseline gap-x-6">
          <h2 id="now" className="text-xl">
            {t('present.now')}
          </h2>
          {people.length > 0 && (
            <p className="leading-normal">
              <strong>
                {got} / {people.length}
              </strong>{' '}
              {t('board.got')}
            </p>
          )}
        </div>
        <ClockSet settings={settings} ask={ask} />
      </div>
      {poll ? (
        <LivePoll poll={poll} snapshot={snapshot} ask={ask} />
      ) : (
        <Part snapshot={snapshot} ask={ask} code={code} />
      )}
    </section>
  )
}

/** The plan's part that is on, and the next one. */
function Part({ snapshot: { plan, settings, people }, ask, code }: Props) {
  const { lang, t } = useSession()
  const nameOf = useStepName()
  const questions = useQuestions()
  const index = settings.step ?? -1
  const step = plan[index]
  const next = plan[index + 1]
  const question = questions.find(
    ({ body }) => body.lesson === step?.place.lesson && body.block === step.place.block,
  )
  const session = `/${lang}/session/${code}`
  return (
    <>
      <div>
        <p className="leading-snug" aria-live="polite">
          {step ? (
            <>
              <strong className="font-board text-xl">{nameOf(step)}</strong>{' '}
              <span className="text-base text-muted">
                {t('present.minutes', { from: step.from, to: step.to })}
              </span>
            </>
          ) : (
            t(people > 0 ? 'present.ready' : 'present.first', { count: people })
          )}
        </p>
        {step && (
          <StepNotes
            step={step}
            className="mt-3 grid gap-x-8 gap-y-3 md:grid-flow-col md:auto-cols-fr"
          />
        )}
        {step && !next && <p className="mt-3">{t('present.lastPart')}</p>}
      </div>
      <div className="flex flex-wrap gap-3">
        {question && (
          <Button onClick={() => ask('/polls', question.body)}>
            {t('present.askThis', { question: question.label.replace(/^\d+ · /, '') })}
          </Button>
        )}
        {!step && people === 0 && <Page href={`${session}/board`}>{t('present.board')}</Page>}
        {next && (step || people > 0) && (
          <Button look="primary" onClick={() => begin(ask, next, index + 1)}>
            {t(step ? 'present.nextPart' : 'present.beginWith', { title: nameOf(next) })}
          </Button>
        )}
        {step && !next && <Page href={`${session}/report`}>{t('present.openReport')}</Page>}
      </div>
    </>
  )
}

/** The way to another page of the session, as the next thing to do. */
function Page({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-h-11 items-center rounded-lg border-2 border-on-yellow bg-yellow px-5 pt-1.5 pb-1 font-bold text-on-yellow"
    >
      {children}
    </a>
  )
}
