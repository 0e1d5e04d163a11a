'use client'
import { useRef } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import { isByHand } from '#lib/wire/raw-text.ts'
import { ticketOf } from '#lib/wire/ticket.ts'
import { Announcement } from './announcement.tsx'
import { Experiments } from './experiments/experiments.tsx'
import { Predict } from './experiments/predict.tsx'
import { Verdict } from './experiments/verdict.tsx'
import { ExchangeForm } from './form/exchange-form.tsx'
import { CurlExport } from './history/curl-export.tsx'
import { HistoryList } from './history/history-list.tsx'
import { PlaygroundLanguage, usePlayground } from './language.tsx'
import type { PlaygroundMessages } from './messages.ts'
import { Notice } from './notices.tsx'
import styles from './playground.module.css'
import { busySides, sidesOf } from './result/call-states.ts'
import { ComparisonBar } from './result/comparison-bar.tsx'
import { InShort } from './result/in-short.tsx'
import { Outcome } from './result/outcome.tsx'
import { Panes } from './result/panes.tsx'
import { Parties } from './result/parties.tsx'
import { useRunName } from './result/use-run-name.ts'
import { playground, usePlaygroundState } from './store.ts'
import { TicketBench } from './ticket/ticket-bench.tsx'
import { TimelineView } from './timeline/timeline-view.tsx'
import { useAddress } from './use-address.ts'
import { useAfter } from './use-after.ts'

/** An exchange is mostly over before this many ms; a skeleton would only flash. */
const patience = 150

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
  const { lang, experiments } = usePlayground()
  const state = usePlaygroundState()
  const { values, experiment, running, progress, result, problem, good, baseline } = state
  const slow = useAfter(running, patience)
  const done = sidesOf(result)
  const chosen = experiments.find(({ id }) => id === experiment)
  const begins = chosen?.expected.token === null ? 'business' : 'token'
  const sides = slow ? busySides(progress, done, begins) : done
  const short = useRef<HTMLElement>(null)
  const guessed = useRef(false)
  useAddress(preset)

  const run = () => void playground.run(lang)
  const choose = (id: string | undefined) => {
    if (id && state.guessing) return playground.putAway(id)
    playground.choose(id)
    run()
  }
  const nameOf = useRunName()
  const first = experiments[0]
  const ticket = result && ticketOf(result.recording)
  const under = baseline?.recording ?? good
  const base = result && result.recording !== under ? under : undefined
  const verdict = result?.guess && (
    <Verdict
      key={result.receivedAt}
      guess={result.guess}
      recording={result.recording}
      good={good}
      onArrive={() => {
        const pressed = guessed.current && document.activeElement === document.body
        guessed.current = false
        return pressed
      }}
    />
  )
  return (
    <div className={`${styles.words} grid grid-cols-[minmax(0,1fr)] gap-5 sm:gap-7`}>
      <Parties sides={sides} />
      <ExchangeForm
        values={values}
        onEdit={(change) => playground.edit(change)}
        onRun={run}
        onCancel={() => playground.cancel()}
        running={slow}
        problem={problem}
      />
      <Notice problem={problem} />
      <Experiments
        chosen={experiment}
        onChoose={choose}
        guessing={state.guessing}
        onGuessing={(on) => playground.guessFirst(on)}
      />
      {verdict}
      <InShort
        place={short}
        result={result}
        base={under}
        chosen={experiment}
        hidden={slow}
        onMore={() => document.getElementById('why')?.focus()}
      />
      {state.asking && (
        <Predict
          guess={state.guess}
          onGuess={(guess) => playground.expect(guess)}
          onRun={() => {
            guessed.current = true
            run()
          }}
        />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {base && (
          <ComparisonBar
            name={baseline && nameOf(baseline)}
            onGood={() => playground.layOver(undefined)}
            marking={state.marking}
            onMark={(on) => playground.mark(on)}
          />
        )}
        <Panes
          sides={sides}
          result={result}
          progress={slow ? progress : undefined}
          base={state.marking ? base : undefined}
          onRenew={run}
        />
      </div>
      {result && (
        <div className={`grid grid-cols-[minmax(0,1fr)] gap-8 ${slow ? 'invisible' : ''}`}>
          {ticket && <TicketBench key={ticket.token} ticket={ticket} run={result.recording} />}
          <Outcome
            result={result}
            onUndo={() => {
              short.current?.focus()
              playground.reset()
              run()
            }}
            onNext={
              first &&
              (() => {
                short.current?.focus()
                choose(first.id)
              })
            }
            onCompare={(twin) => {
              short.current?.focus()
              playground.choose(twin)
              void playground.run(lang, result)
            }}
          />
          {!isByHand(result.recording) && <CurlExport recording={result.recording} />}
        </div>
      )}
      <TimelineView />
      <HistoryList
        shown={result?.kept}
        onOpen={(kept) => {
          void playground.reopen(kept, lang)
          short.current?.focus()
        }}
        onCompare={
          result &&
          (({ recording, experiment, values, at }) => {
            playground.layOver({ recording, experiment, values, receivedAt: at })
            short.current?.focus()
          })
        }
      />
      <Announcement sides={done} result={result} running={running} />
    </div>
  )
}
