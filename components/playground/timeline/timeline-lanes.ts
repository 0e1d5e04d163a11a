import { demoClients } from '#components/playground/form/form-values.ts'
import { type Problem, requestExchange } from '#components/playground/request-exchange.ts'
import type { Language } from '#lib/i18n/languages.ts'
import type { ExchangeStep, HarEntry } from '#lib/wire/har.ts'

const clientOf = (id: string) => demoClients.find((client) => client.id === id)
const brief = clientOf('short-trip')

/** The ways of keeping tokens that are run side by side, and what each sends. */
export const lanes = {
  each: { client: brief, timeline: { strategy: 'each' } },
  cached: { client: brief, timeline: { strategy: 'cached' } },
  margin: { client: brief, timeline: { strategy: 'margin' } },
  rush: { client: clientOf('rush-hour'), timeline: { strategy: 'each' } },
}

/** One of them. */
export type Lane = keyof typeof lanes

/** What each lane has brought so far. */
export type LaneEntries = Partial<Record<Lane, readonly HarEntry[]>>

/**
 * Runs all lanes at once.
 *
 * @param onEntries - told the entries of a lane, each time that there are more
 * @returns why a lane could not be run, if one could not
 */
export async function runLanes(
  lang: Language,
  signal: AbortSignal,
  onEntries: (lane: Lane, entries: readonly HarEntry[]) => void,
): Promise<Problem | undefined> {
  const runOne = async (lane: Lane) => {
    let entries: readonly HarEntry[] = []
    const onStep = (step: ExchangeStep) => {
      if (!('entry' in step)) return
      entries = [...entries, step.entry]
      onEntries(lane, entries)
    }
    const answer = await requestExchange(lanes[lane], lang, signal, onStep)
    return 'problem' in answer ? answer.problem : undefined
  }
  const problems = await Promise.all((Object.keys(lanes) as Lane[]).map(runOne))
  return problems.find((problem) => problem !== undefined)
}
