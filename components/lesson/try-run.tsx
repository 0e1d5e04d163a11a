'use client'

import Link from 'next/link'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { EmbeddedRun } from '#components/playground/embedded.tsx'
import type { PlaygroundMessages } from '#components/playground/messages.ts'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import type { Recording } from '#lib/wire/har.ts'
import { type ExpectedRun, wentAsExpected } from './expected-run.ts'
import { Guess, type Prediction } from './guess.tsx'

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

/** What arrives with the first press: the playground's own part and everything it says. */
interface Bench {
  Run: typeof EmbeddedRun
  messages: PlaygroundMessages
}

/** In which language each run was pressed last: a change of language brings its result along. */
const pressed = new Map<string, Language>()

async function loadBench(lang: Language): Promise<Bench> {
  const [{ EmbeddedRun: Run }, response] = await Promise.all([
    import('#components/playground/embedded.tsx'),
    fetch(`/${lang}/playground.json`),
  ])
  if (!response.ok) throw new Error(`playground.json answered ${response.status}`)
  return { Run, messages: await response.json() }
}

/**
 * The button and, once it was pressed, the result in place: the two servers' answers, the guess beside
 * what happened, and what it means. Until then a page carries nothing of the playground.
 *
 * @param runs - what to run, one after the other, and the statuses that the lesson speaks of
 * @param after - what the result means
 */
export function TryRun({
  lang,
  runs,
  words,
  prediction,
  after,
  children,
}: {
  lang: Language
  runs: ExpectedRun[]
  words: Words
  prediction?: Prediction
  after?: ReactNode
  children: ReactNode
}) {
  const [bench, setBench] = useState<Bench>()
  const [loading, setLoading] = useState(false)
  const [problem, setProblem] = useState('')
  const [run, setRun] = useState(0)
  const [outcome, setOutcome] = useState<'expected' | 'other'>()
  const presses = useRef(0)
  const experiments = runs.map(({ experiment }) => experiment)
  const key = experiments.join(' ')

  async function press() {
    const mine = ++presses.current
    pressed.set(key, lang)
    setProblem('')
    setLoading(true)
    try {
      const loaded = bench ?? (await loadBench(lang))
      if (mine !== presses.current) return
      setBench(loaded)
      setRun(mine)
    } catch {
      if (mine === presses.current) setProblem(navigator.onLine ? words.failed : words.offline)
    }
    setLoading(false)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the page is there
  useEffect(() => {
    const last = pressed.get(key)
    if (last && last !== lang) press()
  }, [])

  function finish(recordings: Recording[]) {
    setOutcome(wentAsExpected(runs, recordings) ? 'expected' : 'other')
  }

  const experiment = experiments.find((id) => id !== null)
  const label = loading ? words.running : run ? words.again : words.run
  return (
    <>
      <div className="flex flex-col gap-x-6 gap-y-4 p-4 sm:flex-row sm:items-center sm:px-5">
        <div className="grow font-bold">{children}</div>
        <Button look="primary" onClick={press} className="shrink-0 text-lg max-sm:min-h-13">
          <Icon name="play" className="size-4.5" />
          {label}
        </Button>
      </div>
      <div role="status" className="empty:hidden">
        {problem && (
          <p className="flex gap-3 border-failed border-t-2 bg-failed-wash px-4 py-3 text-base sm:px-5">
            <Icon
              name={navigator.onLine ? 'failed' : 'offline'}
              className="mt-0.5 size-5 text-failed"
            />
            {problem}
          </p>
        )}
      </div>
      {loading && !bench && <Skeleton />}
      {bench && run > 0 && (
        <bench.Run
          key={run}
          lang={lang}
          messages={bench.messages}
          experiments={experiments}
          onDone={finish}
        />
      )}
      {outcome && (
        <>
          {outcome === 'expected' && prediction && <Guess prediction={prediction} words={words} />}
          {(outcome === 'other' || after) && (
            <div className="border-hairline border-t bg-yellow-wash px-4 py-4 sm:px-5">
              {outcome === 'other' ? <p>{words.other}</p> : after}
            </div>
          )}
          <p className="border-hairline border-t px-4 py-1 sm:px-5">
            <Link
              href={`/${lang}/playground${experiment ? `?experiment=${experiment}` : ''}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center gap-2 underline underline-offset-4"
            >
              {words.open}
              <Icon name="arrow-right" />
            </Link>
          </p>
        </>
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
