'use client'
import { useEffect, useState } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import { demoValues, exchangeBody } from './form-values.ts'
import type { PlaygroundMessages } from './messages.ts'
import { type ExchangeAnswer, requestExchange } from './request-exchange.ts'

/**
 * The result of one or two runs inside a lesson. It runs them, one after the other, as soon as it is
 * mounted; a lesson mounts it anew for each press of its button.
 *
 * @param experiments - what to run; null is the demo exchange
 * @param onDone - called once, when there is a recording of every run
 */
export function EmbeddedRun({
  lang,
  experiments,
  onDone,
}: {
  lang: Language
  messages: PlaygroundMessages
  experiments: readonly (string | null)[]
  onDone?: () => void
}) {
  const [answers, setAnswers] = useState<ExchangeAnswer[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when it is mounted, and only then
  useEffect(() => {
    const controller = new AbortController()
    async function run() {
      const all: ExchangeAnswer[] = []
      for (const experiment of experiments) {
        const body = exchangeBody(demoValues, experiment ?? undefined)
        all.push(await requestExchange(body, lang, controller.signal))
        setAnswers([...all])
      }
      if (all.every((answer) => 'recording' in answer)) onDone?.()
    }
    run()
    return () => controller.abort()
  }, [])
  return (
    <ul className="border-hairline border-t px-4 py-3">
      {answers.flatMap((answer) =>
        'recording' in answer
          ? answer.recording.log.entries.map((entry) => (
              <li key={entry.startedDateTime + entry._call}>
                {entry._call} {entry.response.status}
              </li>
            ))
          : [],
      )}
    </ul>
  )
}
