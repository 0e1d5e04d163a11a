import { useCallback, useEffect, useState } from 'react'
import { type Problem, requestExchange } from '#components/playground/request-exchange.ts'
import type { Language } from '#lib/i18n/languages.ts'
import type { Recording } from '#lib/wire/har.ts'

/** One run of a lesson: an experiment, or the demo exchange as it is (`null`). */
export type LessonRun = string | null

/** What a lesson ran last, so that the same block in the other language shows it instead of running again. */
const kept = new Map<string, { lang: Language; recordings: Recording[] }>()

/** The runs of a lesson's experiment as far as they have come. */
export interface Runs {
  recordings: Recording[] | undefined
  problem: Problem | undefined
  /** Runs all of them again. */
  again: () => void
}

/**
 * Runs the demo exchange once for each experiment, one after the other, as soon as it is mounted.
 *
 * @param onDone - told the recordings, in the same order
 */
export function useRuns(
  experiments: readonly LessonRun[],
  lang: Language,
  onDone: ((recordings: Recording[]) => void) | undefined,
): Runs {
  const key = JSON.stringify(experiments)
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<Omit<Runs, 'again'>>({
    recordings: undefined,
    problem: undefined,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the list, and a new callback is no reason to run again
  useEffect(() => {
    const last = kept.get(key)
    if (attempt === 0 && last && last.lang !== lang) {
      kept.set(key, { ...last, lang })
      setState({ recordings: last.recordings, problem: undefined })
      onDone?.(last.recordings)
      return
    }
    const controller = new AbortController()
    setState({ recordings: undefined, problem: undefined })
    runAll(experiments, lang, controller.signal).then((answer) => {
      if (controller.signal.aborted) return
      if (answer.problem) return setState({ recordings: undefined, problem: answer.problem })
      kept.set(key, { lang, recordings: answer.recordings })
      setState({ recordings: answer.recordings, problem: undefined })
      onDone?.(answer.recordings)
    })
    return () => controller.abort()
  }, [key, lang, attempt])

  return { ...state, again: useCallback(() => setAttempt((number) => number + 1), []) }
}

async function runAll(
  experiments: readonly LessonRun[],
  lang: Language,
  signal: AbortSignal,
): Promise<{ recordings: Recording[]; problem?: Problem }> {
  const recordings: Recording[] = []
  for (const experiment of experiments) {
    const answer = await requestExchange(experiment ? { experiment } : {}, lang, signal)
    if ('recording' in answer) recordings.push(answer.recording)
    else return { recordings, problem: 'problem' in answer ? answer.problem : undefined }
  }
  return { recordings }
}
