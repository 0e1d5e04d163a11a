import type { SessionStation } from '#lib/course/index.ts'
import type { Place } from '#lib/session/types.ts'

/** The block after this one, or before it, over the ends of stations; without a place, the first. */
export function placeAfter(
  stations: readonly SessionStation[],
  place: Place | null,
  steps: 1 | -1,
): Place | undefined {
  const places = stations.flatMap(({ slug, blocks }) =>
    blocks.map(({ id }) => ({ lesson: slug, block: id })),
  )
  const at = places.findIndex(
    ({ lesson, block }) => lesson === place?.lesson && block === place.block,
  )
  return at === -1 ? places[0] : places[at + steps]
}
