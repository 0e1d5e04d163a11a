import type { SessionStation } from '#lib/course/index.ts'

/** The stations that were chosen, and the experiments that are run at each. */
export type PlanChoice = Readonly<Record<string, readonly string[]>>

/** One step of a plan as a session is opened with it. */
export interface ChosenStep {
  lesson: string
  block: string
  minutes: number
  experiment?: string
}

/** So long an experiment takes a room: to guess, to run, to say who speaks. */
const experimentMinutes = 3

/** The plan of what was chosen: each station in the course's order, and after it its experiments. */
export function planOf(stations: readonly SessionStation[], choice: PlanChoice): ChosenStep[] {
  return stations.flatMap(({ slug: lesson, minutes, blocks: [first], run }): ChosenStep[] => {
    const chosen = choice[lesson]
    if (!chosen || !first) return []
    const block = run ?? first.id
    return [
      { lesson, block: first.id, minutes },
      ...chosen.map((experiment) => ({ lesson, block, minutes: experimentMinutes, experiment })),
    ]
  })
}
