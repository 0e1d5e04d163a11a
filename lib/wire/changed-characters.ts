import type { Piece } from './lines.ts'
import { longestCommon } from './longest-common.ts'

/** So many characters are compared one by one; more are one change from its first to its last. */
const few = 500

/** Fewer equal characters than these between two changes are chance: both become one. */
const chance = 3

/**
 * A line's pieces with what is not in the other text marked.
 *
 * @param pieces - the line as it is shown
 * @param other - the text of the line it is compared with
 */
export function markChanges(pieces: readonly Piece[], other: string): Piece[] {
  const text = [...pieces.map((piece) => piece.text).join('')]
  const changed = changedPlaces(text, [...other])
  let at = 0
  return pieces.flatMap(({ text: own, tone }) => {
    const parts: Piece[] = []
    for (const character of own) {
      const mark = changed[at++] === true
      const last = parts.at(-1)
      if (last && (last.changed ?? false) === mark) last.text += character
      else parts.push({ text: character, tone, ...(mark && { changed: true }) })
    }
    return parts
  })
}

function changedPlaces(text: readonly string[], other: readonly string[]): boolean[] {
  let start = 0
  while (start < text.length && start < other.length && text[start] === other[start]) start += 1
  let [end, otherEnd] = [text.length, other.length]
  while (end > start && otherEnd > start && text[end - 1] === other[otherEnd - 1]) {
    end -= 1
    otherEnd -= 1
  }
  const changed = text.map((_, place) => place >= start && place < end)
  if (end - start > few || otherEnd - start > few) return changed
  const common = longestCommon(text.slice(start, end), other.slice(start, otherEnd))
  for (const run of runsOf(common)) {
    if (run.length < chance) continue
    for (const [place] of run) changed[start + place] = false
  }
  return changed
}

/** Pairs that follow each other on both sides, together. */
function runsOf(pairs: readonly [number, number][]): [number, number][][] {
  const runs: [number, number][][] = []
  for (const pair of pairs) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && last[0] + 1 === pair[0] && last[1] + 1 === pair[1]) run.push(pair)
    else runs.push([pair])
  }
  return runs
}
