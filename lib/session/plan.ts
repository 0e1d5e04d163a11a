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
