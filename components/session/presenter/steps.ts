import type { Ask } from '#components/session/use-ask.ts'
import { useSession } from '#components/session/words.tsx'
import type { PlanStep } from '#lib/session/types.ts'

/** The parts of the 30-minute plan; those of one's own plan are called by their station. */
const known = ['story', 'predict', 'own-token', 'neighbour', 'break', 'ask'] as const

/** The part of the 30-minute plan that a step is; undefined for one of one's own. */
export function knownPart({ id }: PlanStep): (typeof known)[number] | undefined {
  return known.find((name) => name === id)
}

/** Names the parts of a plan in the reader's language. */
export function useStepName(): (step: PlanStep) => string {
  const { lang, t, stations, experiments } = useSession()
  return (step) => {
    const part = knownPart(step)
    if (part) return t(`plan.${part}.title`)
    const station = stations.find(({ slug }) => slug === step.place.lesson)
    const experiment = experiments.find(({ id }) => id === step.experiment)
    return station ? `${station.number} · ${experiment?.name[lang] ?? station.title[lang]}` : ''
  }
}

/** Begins a part: its clock runs, and everyone goes to its place. @param index - among the parts */
export async function begin(ask: Ask, { place, from, to }: PlanStep, index: number): Promise<void> {
  await ask('/settings', { step: index, clock: to - from })
  await ask('/lead', place)
  showNow()
}

/** Brings what is on now into sight, for who pressed a button further down. */
export function showNow(): void {
  document.getElementById('now')?.scrollIntoView({ block: 'nearest' })
}
