import type { Kept } from './kept.ts'

/** How far a reader is with a station: begin here, continue here, this one is next, done, or ahead. */
export type StationState = 'begin' | 'here' | 'next' | 'done' | 'ahead'

/**
 * Where to go on.
 *
 * @param slugs - the stations in order
 * @returns the station and why it is that one; `again`: all are done, so it is the first one
 */
export function goOn(
  { last, stations }: Kept,
  slugs: readonly string[],
): { slug: string; why: 'begin' | 'here' | 'next' | 'again' } {
  const [first = ''] = slugs
  const at = slugs.indexOf(last ?? '')
  const slug = slugs[at]
  if (slug === undefined) return { slug: first, why: 'begin' }
  if (!stations[slug]?.done) return { slug, why: 'here' }
  const after = [...slugs.slice(at), ...slugs]
  const open = after.find((name) => !stations[name]?.done)
  return open === undefined ? { slug: first, why: 'again' } : { slug: open, why: 'next' }
}

/** How far a reader is with each station, by slug. */
export function stationStates(
  kept: Kept,
  slugs: readonly string[],
): Readonly<Record<string, StationState>> {
  const { slug: here, why } = goOn(kept, slugs)
  const after = slugs.slice(slugs.indexOf(here) + 1)
  const next = why === 'here' && after.find((name) => !kept.stations[name]?.done)
  return Object.fromEntries(
    slugs.map((slug): [string, StationState] => {
      if (slug === here && why !== 'again') return [slug, why]
      if (kept.stations[slug]?.done) return [slug, 'done']
      return [slug, slug === next ? 'next' : 'ahead']
    }),
  )
}

/** Half a day: who leaves a page open that long comes back to it as to a new visit. */
const longAgo = 12 * 60 * 60 * 1000

/**
 * Whether a question is to be asked again: it was answered wrong, on an earlier visit.
 *
 * @param name - `slug/item`
 * @param visit - answers when this visit began, in ms since 1970; asked only if need be
 */
export function isDue({ answers }: Kept, name: string, visit: () => number, now: number): boolean {
  const given = answers[name]
  return given !== undefined && !given.right && given.at < Math.max(visit(), now - longAgo)
}

/** Notes where a reader is, and whether that is the end of the station. Once done stays done. */
export function reach(kept: Kept, slug: string, block: string, end: boolean): Kept {
  const before = kept.stations[slug]
  const done = end || before?.done === true
  if (kept.last === slug && before?.block === block && done === (before.done === true)) return kept
  const station = done ? { block, done } : { block }
  return { ...kept, last: slug, stations: { ...kept.stations, [slug]: station } }
}

/** How many of a station's questions were answered at least once. */
export function answeredItems({ answers }: Kept, slug: string): number {
  return Object.keys(answers).filter((name) => name.startsWith(`${slug}/`)).length
}

/** Notes an answer. */
export function answer(kept: Kept, name: string, right: boolean, at: number): Kept {
  return { ...kept, answers: { ...kept.answers, [name]: { right, at } } }
}
