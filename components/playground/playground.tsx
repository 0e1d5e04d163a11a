'use client'
import { useEffect } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import { ticketOf } from '#lib/wire/ticket.ts'
import { sidesOf } from './call-states.ts'
import { CurlExport } from './curl-export.tsx'
import { ExchangeForm } from './exchange-form.tsx'
import { Experiments } from './experiments.tsx'
import { PlaygroundLanguage, usePlayground, useWords } from './language.tsx'
import type { PlaygroundMessages } from './messages.ts'
import { Notice } from './notices.tsx'
import { Outcome } from './outcome.tsx'
import { Pane } from './pane.tsx'
import { Parties } from './parties.tsx'
import styles from './playground.module.css'
import { playground, usePlaygroundState } from './store.ts'
import { NoTicket, Ticket } from './ticket.tsx'

/**
 * The playground: an exchange is set up, run, and seen from both servers.
 *
 * @param preset - the experiment to begin with; without one, that of the address's `?experiment=`
 */
export function Playground({
  lang,
  messages,
  preset,
}: {
  lang: Language
  messages: PlaygroundMessages
  preset?: { experiment?: string }
}) {
  return (
    <PlaygroundLanguage lang={lang} messages={messages}>
      <Bench preset={preset?.experiment} />
    </PlaygroundLanguage>
  )
}

function Bench({ preset }: { preset: string | undefined }) {
  const t = useWords()
  const { lang, experiments } = usePlayground()
  const state = usePlaygroundState()
  const { values, experiment, running, result, problem } = state
  const sides = sidesOf(state, experiments)
  const ticket = running || !result ? undefined : ticketOf(result.recording)

  useEffect(() => {
    const asked = preset ?? new URLSearchParams(location.search).get('experiment')
    if (asked && experiments.some(({ id }) => id === asked)) playground.choose(asked)
  }, [preset, experiments])

  const run = () => void playground.run(lang)
  const choose = (id: string | undefined) => {
    playground.choose(id)
    run()
  }
  const next = experiments[0]
  return (
    <div className="grid gap-5 sm:gap-7">
      <Parties sides={sides} />
      <ExchangeForm
        values={values}
        onEdit={(change) => playground.edit(change)}
        onRun={run}
        onCancel={() => playground.cancel()}
        running={running}
        problem={problem}
      />
      <Notice problem={problem} />
      <Experiments chosen={experiment} onChoose={choose} />
      <div className={styles.panes}>
        <Pane server="token" {...sides.token} />
        <div className={`${styles.ticket} mt-8 max-md:mb-8`}>
          {ticket && result ? (
            <Ticket
              key={ticket.token}
              ticket={ticket}
              receivedAt={result.receivedAt}
              onRenew={run}
            />
          ) : (
            <NoTicket />
          )}
        </div>
        <Pane server="business" {...sides.business} />
      </div>
      {result && !running && (
        <>
          <Outcome
            result={result}
            onUndo={() => {
              playground.reset()
              run()
            }}
            onNext={next && (() => choose(next.id))}
          />
          <CurlExport recording={result.recording} />
        </>
      )}
      <p role="status" className="sr-only">
        {running
          ? t('running.announce')
          : result
            ? t('announce', {
                token: statusWords(sides.token.entry?.response.status),
                business: statusWords(sides.business.entry?.response.status),
              })
            : ''}
      </p>
    </div>
  )

  function statusWords(status: number | undefined): string {
    if (status === undefined) return t('notCalled.title')
    return status ? String(status) : t('noAnswer')
  }
}
