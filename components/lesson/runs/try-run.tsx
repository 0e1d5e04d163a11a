'use client'

import { type ReactNode, useEffect, useState } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import type { Recording } from '#lib/wire/har.ts'
import { type ExpectedRun, wentAsExpected } from './expected-run.ts'
import type { Prediction } from './guess.tsx'
import { OnPaper, RunHead } from './run-head.tsx'
import { RunOutcome } from './run-outcome.tsx'
import { RunProblem } from './run-problem.tsx'
import { useBench } from './use-bench.ts'

interface Words {
  run: string
  again: string
  running: string
  open: string
  offline: string
  failed: string
  guess: string
  result: string
  /** Said when the answers were not those that the lesson speaks of. */
  other: string
}

/** In which language each run was pressed last: a change of language brings its result along. */
const pressed = new Map<string, Language>()

/**
 * The button and, once it was pressed, the result in place: the two servers' answers, the guess beside
 * what happened, and what it means. Until then a page carries nothing of the playground.
 *
 * @param runs - what to run, one after the other, and the statuses that the lesson speaks of
 * @param paper - what would be seen, for a page that is printed before anything was run
 * @param after - what the result means
 */
export function TryRun({
  lang,
  runs,
  words,
  prediction,
  paper,
  after,
  children,
}: {
  lang: Language
  runs: ExpectedRun[]
  words: Words
  prediction?: Prediction
  paper?: ReactNode
  after?: ReactNode
  children: ReactNode
}) {
  const { bench, loading, problem, load } = useBench(lang, words)
  const [run, setRun] = useState(0)
  const [outcome, setOutcome] = useState<'expected' | 'other'>()
  const experiments = runs.map(({ experiment }) => experiment)
  const key = JSON.stringify(experiments)

  async function press() {
    pressed.set(key, lang)
    if (await load()) setRun((number) => number + 1)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the page is there
  useEffect(() => {
    const last = pressed.get(key)
    if (last && last !== lang) press()
  }, [])

  function finish(recordings: Recording[]) {
    setOutcome(wentAsExpected(runs, recordings) ? 'expected' : 'other')
  }

  const label = loading ? words.running : run ? words.again : words.run
  return (
    <>
      <RunHead label={label} onPress={press}>
        {children}
      </RunHead>
      <RunProblem problem={problem} />
      {loading && !bench && <Skeleton />}
      {bench && run > 0 && (
        <bench.EmbeddedRun
          key={run}
          lang={lang}
          messages={bench.messages}
          experiments={experiments}
          onDone={finish}
        />
      )}
      {!outcome && paper && (
        <OnPaper>
          {paper}
          {after}
        </OnPaper>
      )}
      {outcome && (
        <RunOutcome
          lang={lang}
          experiment={runs.find((one) => one.experiment !== null)?.experiment ?? null}
          words={words}
          prediction={prediction}
          after={after}
          other={outcome === 'other' ? words.other : undefined}
        />
      )}
    </>
  )
}

/** Keeps the result's place while the playground arrives. */
function Skeleton() {
  return (
    <div aria-hidden="true" className="grid gap-px border-hairline border-t">
      <div className="h-14 bg-token-wash" />
      <div className="h-48 bg-wire" />
      <div className="h-14 bg-business-wash" />
      <div className="h-48 bg-wire" />
    </div>
  )
}
