import type { PlanStep } from './types.ts'

/** The session of 30 minutes: stations 4 to 7. Its words stand in `content/ui`, section `session`. */
export const plan: readonly PlanStep[] = [
  { id: 'story', from: 0, to: 3, place: { lesson: 'the-story', block: 'dialogue' } },
  {
    id: 'predict',
    from: 3,
    to: 8,
    place: { lesson: 'step-1-ask', block: 'predict' },
    experiment: 'json-body',
  },
  { id: 'own-token', from: 8, to: 14, place: { lesson: 'step-2-receive', block: 'try' } },
  {
    id: 'neighbour',
    from: 14,
    to: 20,
    place: { lesson: 'step-3-call', block: 'predict' },
    experiment: 'borrowed-token',
  },
  { id: 'break', from: 20, to: 26, place: { lesson: 'two-apis', block: 'try' } },
  { id: 'ask', from: 26, to: 30, place: { lesson: 'two-apis', block: 'recall' } },
]

/** Most steps of a plan. */
export const mostSteps = 40

/** A step of a plan that a facilitator makes. */
export interface OwnStep {
  lesson: string
  block: string
  experiment?: string | undefined
  minutes: number
}

/** A facilitator's own steps as a plan: one after the other from the beginning. */
export function planOf(steps: readonly OwnStep[]): PlanStep[] {
  let from = 0
  return steps.map(({ lesson, block, experiment, minutes }, index) => {
    const step = { id: `own-${index + 1}`, from, to: from + minutes, place: { lesson, block } }
    from = step.to
    return experiment ? { ...step, experiment } : step
  })
}
