import { glossaryTerms } from './glossary.ts'
import type { LessonRule } from './lesson-rules.ts'
import type { Lesson } from './lessons.ts'
import { limits } from './terms.ts'

/**
 * A term is one of the glossary's, is marked once a lesson, in prose, and not before the station
 * where it is met; a block marks two at most.
 */
export const termsMarked: LessonRule = ({ station, blocks }) =>
  [blocks.mr, blocks.en].flatMap((side) => {
    const seen = new Set<string>()
    return side.flatMap((block) => {
      const many =
        block.terms.length > limits.block.new_terms_max
          ? [`${block.id}: marks ${block.terms.length} terms`]
          : []
      const faults = block.terms.flatMap(({ id, inHeading }) => {
        const row = glossaryTerms.find((term) => term.id === id)
        const twice = seen.has(id)
        seen.add(id)
        return [
          ...(row ? [] : [`${block.id}: the glossary has no ${id}`]),
          ...(twice ? [`${block.id}: ${id} is marked a second time`] : []),
          ...(inHeading || block.type === 'Board' ? [`${block.id}: ${id} is not in prose`] : []),
          ...(row && row.first > station.number
            ? [`${block.id}: ${id} is met at station ${row.first} only`]
            : []),
        ]
      })
      return [...many, ...faults]
    })
  })

/** Every term of the glossary is marked somewhere in the course. */
export function termsUsed(lessons: Lesson[]): string[] {
  const marked = lessons.flatMap(({ blocks }) => blocks.mr.flatMap(({ terms }) => terms))
  return glossaryTerms
    .filter(({ id }) => !marked.some((term) => term.id === id))
    .map(({ id }) => `${id} is marked nowhere`)
}
