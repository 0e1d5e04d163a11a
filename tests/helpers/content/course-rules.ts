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

/** A wrong idea, and what refutes it in a lesson that takes it up. */
interface Misconception {
  id: string
  stations: number[]
  experiments: (string | null)[]
  blocks: string[]
  /** What the reader is told to do, in English. */
  words?: string
}

/** Every wrong idea of a station is refuted somewhere, by the experiment or action that shows it. */
export function ideasRefuted(
  lessons: Lesson[],
  ideas: readonly Misconception[] = misconceptions,
): string[] {
  return ideas
    .filter(({ stations }) => lessons.some(({ station }) => stations.includes(station.number)))
    .filter((idea) => !isRefuted(idea, lessons))
    .map(({ id }) => `${id} is refuted nowhere`)
}

function isRefuted({ id, experiments, blocks, words = '' }: Misconception, lessons: Lesson[]) {
  const claiming = lessons.filter((lesson) =>
    lesson.blocks.mr.some(({ props }) => named(props.misconceptions).includes(id)),
  )
  const told = claiming.some((lesson) =>
    lesson.blocks.en.some(({ passages }) => passages.some(({ text }) => text.includes(words))),
  )
  const shown = claiming.some((lesson) => {
    const sides = lesson.blocks.mr
    const ran = sides.flatMap((block) => runsOf(block).map(({ experiment }) => experiment))
    const often = (list: (string | null)[], one: string | null) =>
      list.filter((other) => other === one).length
    return (
      experiments.every((one) => often(ran, one) >= often(experiments, one)) &&
      blocks.every((type) => sides.some((block) => block.type === type))
    )
  })
  return told && shown
}
