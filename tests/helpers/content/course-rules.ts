import taught from '#tests/data/taught.json' with { type: 'json' }
import { type Lesson, runsOf } from './lessons.ts'

/** Facts and misconceptions of the course, with the station that teaches each and how. */
const { facts, misconceptions } = taught

/** What an attribute such as `facts="S1 S2"` names. */
function named(value: unknown): string[] {
  return typeof value === 'string' ? value.split(/\s+/) : []
}

/** Every fact of the stations that exist stands in a block, and is asked in a question. */
export function factsTaught(lessons: Lesson[]): string[] {
  const inBlocks = lessons.flatMap(({ blocks }) =>
    blocks.mr.flatMap(({ props }) => named(props.facts)),
  )
  const inQuiz = lessons.flatMap(({ quiz }) => quiz.flatMap((item) => item.facts ?? []))
  return facts
    .filter(({ station }) => lessons.some((lesson) => lesson.station.number === station))
    .flatMap(({ id, asked }) => [
      ...(inBlocks.includes(id) ? [] : [`${id} is taught nowhere`]),
      ...(inQuiz.includes(id) || asked === false ? [] : [`${id} is asked nowhere`]),
    ])
}

/** Every wrong idea of a station is refuted somewhere, by the experiment or action that shows it. */
export function ideasRefuted(lessons: Lesson[]): string[] {
  return misconceptions
    .filter(({ stations }) => lessons.some(({ station }) => stations.includes(station.number)))
    .filter(({ id, experiments, blocks }) =>
      lessons.every((lesson) => {
        const sides = lesson.blocks.mr
        const claims = sides.some(({ props }) => named(props.misconceptions).includes(id))
        const ran = sides.flatMap((block) => runsOf(block).map(({ experiment }) => experiment))
        const shown = sides.map(({ type }) => type)
        return !(
          claims &&
          experiments.every((experiment) => ran.includes(experiment)) &&
          blocks.every((type) => shown.includes(type))
        )
      }),
    )
    .map(({ id }) => `${id} is refuted nowhere`)
}
