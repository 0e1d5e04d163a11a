import type { Person, Run } from '#lib/session/types.ts'

/** One experiment as the room ran it. */
export interface Broken {
  experiment: string
  /** How often, by everybody together. */
  times: number
  /** The last run's statuses; null: not called; 0: no answer. */
  token: number | null
  business: number | null
}

/** The experiments that were run, the most often run first. */
export function brokenBy(people: readonly Person[]): Broken[] {
  const byId = new Map<string, Run[]>()
  for (const run of people.flatMap(({ runs }) => runs)) {
    if (run.experiment === null) continue
    byId.set(run.experiment, [...(byId.get(run.experiment) ?? []), run])
  }
  return [...byId]
    .map(([experiment, runs]) => {
      const [last] = runs.toSorted((one, other) => other.at.localeCompare(one.at))
      return {
        experiment,
        times: runs.reduce((sum, { times }) => sum + times, 0),
        token: last?.token ?? null,
        business: last?.business ?? null,
      }
    })
    .sort((one, other) => other.times - one.times)
}
