'use client'

import Link from 'next/link'
import { type ReactNode, useEffect, useState } from 'react'
import { useKeptState } from '#components/lesson/kept-state.ts'
import { type Role, servers } from '#components/lesson/wires/server-head.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import type { Recording } from '#lib/wire/har.ts'
import { RunProblem } from './run-problem.tsx'
import { useBench } from './use-bench.ts'

type Words = Record<
  | ('run' | 'show' | 'loading' | 'who' | 'right' | 'wrong' | 'name' | 'change')
  | ('open' | 'offline' | 'failed'),
  string
>

interface Case {
  experiment: string
  who: Role
  /** What the run was, and what to change. */
  name: ReactNode
  change: ReactNode
}

/** What came of one case: its recording, and the reader's answer. */
interface Found {
  recording: Recording
  answer?: Role
}

/**
 * The cases one under the other. A press runs one; the two answers stand there without a name until
 * the reader has said who is speaking.
 */
export function DetectiveCases({
  name,
  lang,
  words,
  cases,
}: {
  /** The block's key, under which everything outlives a change of language. */
  name: string
  lang: Language
  words: Words
  cases: Case[]
}) {
  const { bench, problem, load } = useBench(lang, words)
  const [found, setFound] = useKeptState<Record<number, Found>>(name, lang, {})
  const [running, setRunning] = useState<number>()
  const [failed, setFailed] = useState<number>()

  async function run(index: number) {
    setRunning(index)
    setFailed(undefined)
    const loaded = await load()
    const experiment = cases[index]?.experiment
    const answer = await loaded?.requestExchange({ experiment }, lang, new AbortController().signal)
    setRunning(undefined)
    if (answer && 'recording' in answer) {
      setFound({ ...found, [index]: { recording: answer.recording } })
    } else {
      setFailed(index)
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once: another language brought runs along
  useEffect(() => {
    if (Object.keys(found).length) load()
  }, [])

  const numbered = (text: string, index: number) => text.replace('{{number}}', String(index + 1))
  return (
    <ol className="grid gap-4">
      {cases.map((one, index) => {
        const { recording, answer } = found[index] ?? {}
        return (
          <li
            key={one.experiment}
            className={`rounded-card border-2 border-ink bg-card ${recording ? '' : 'print:hidden'}`}
          >
            <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 sm:px-5">
              <h3 className="text-xl">{numbered(words.run, index)}</h3>
              {!recording && (
                <Button look="primary" onClick={() => run(index)}>
                  <Icon name="play" className="size-4.5" />
                  {running === index ? words.loading : numbered(words.show, index)}
                </Button>
              )}
            </div>
            {failed === index && <RunProblem problem={problem || words.failed} />}
            {recording && bench && (
              <>
                <bench.EmbeddedResult lang={lang} messages={bench.messages} recording={recording} />
                <Question
                  words={words}
                  lang={lang}
                  solution={one}
                  answer={answer}
                  onAnswer={(who) => setFound({ ...found, [index]: { recording, answer: who } })}
                />
              </>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const roles = ['token', 'business'] as const

function Question({
  words,
  lang,
  solution,
  answer,
  onAnswer,
}: {
  words: Words
  lang: Language
  solution: Case
  answer: Role | undefined
  onAnswer: (who: Role) => void
}) {
  const right = answer === solution.who
  const verdict = (right ? words.right : words.wrong).replace('{{who}}', servers[solution.who].name)
  return (
    <div className="border-hairline border-t px-4 py-4 sm:px-5">
      <fieldset>
        <legend className="font-bold">{words.who}</legend>
        <div className="mt-2 flex flex-wrap gap-3">
          {roles.map((role) => (
            <Button
              key={role}
              aria-pressed={answer === role}
              onClick={() => onAnswer(role)}
              className={`border-2! aria-pressed:font-bold ${answer === role ? servers[role].edge : ''}`}
            >
              {servers[role].name}
            </Button>
          ))}
        </div>
      </fieldset>
      <div role="status">
        {answer && (
          <p className="mt-3 flex gap-3">
            <Icon
              name={right ? 'passed' : 'failed'}
              className={`mt-0.5 size-6 ${right ? 'text-passed' : 'text-failed'}`}
            />
            {verdict}
          </p>
        )}
      </div>
      {answer && (
        <dl className="mt-3 grid gap-x-4 sm:grid-cols-[auto_1fr]">
          <dt className="text-muted">{words.name}</dt>
          <dd className="font-bold">
            <Link
              href={`/${lang}/playground?experiment=${solution.experiment}`}
              prefetch={false}
              className="underline underline-offset-4"
            >
              {solution.name}
              <span className="sr-only">: {words.open}</span>
            </Link>
          </dd>
          <dt className="text-muted">{words.change}</dt>
          <dd>{solution.change}</dd>
        </dl>
      )}
    </div>
  )
}
