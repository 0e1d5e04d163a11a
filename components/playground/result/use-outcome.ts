import { usePlayground } from '#components/playground/language.tsx'
import type { Result } from '#components/playground/store.ts'
import type { OutcomeExplanation } from '#lib/wire/explanations.ts'
import { decisiveEntry, outcomeId } from '#lib/wire/outcome.ts'

/** What is to be said about how a run ended; undefined without a run, or without words for its end. */
export function useOutcome(result: Result | undefined): OutcomeExplanation | undefined {
  const { explanations, experiments } = usePlayground()
  const entry = result && decisiveEntry(result.recording)
  const experiment = experiments.find(({ id }) => id === result?.experiment)
  const id = entry && outcomeId(entry, explanations.outcomes, experiment)
  return id === undefined ? undefined : explanations.outcomes[id]
}
