import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type CourseQuestion,
  findStation,
  lessonQuestions,
  readBlocks,
  stations,
} from '#lib/course/index.ts'
import type { Place, Question } from './types.ts'

interface Lesson {
  blocks: Set<string>
  questions: CourseQuestion[]
}

const lessons = new Map<string, Lesson>()

/** A lesson's blocks and questions; they are read once. */
function lessonOf(slug: string): Lesson | undefined {
  const known = lessons.get(slug)
  if (known) return known
  const station = findStation(slug)
  if (!station) return undefined
  const blocks = new Set(readBlocks(station, 'mr').map(({ id }) => id))
  const lesson = { blocks, questions: lessonQuestions(station) }
  lessons.set(slug, lesson)
  return lesson
}

/** Milliseconds between two lessons that are read ahead: others have their turn. */
const breath = 50

/** Reads every lesson, one by one: nobody's first step to a lesson has to wait until it is read. */
export async function readAhead(): Promise<void> {
  for (const { slug } of stations()) {
    lessonOf(slug)
    await pause(breath, undefined, { ref: false })
  }
}

/** Which of a place's two members names nothing in the course. */
export function strayMember({ lesson, block }: Place): 'lesson' | 'block' | undefined {
  const found = lessonOf(lesson)
  if (!found) return 'lesson'
  return found.blocks.has(block) ? undefined : 'block'
}

/**
 * The question at a place.
 *
 * @param item - the quiz item of a Recall; without one it is the first
 * @returns nothing where no such question is asked
 */
export function findQuestion(
  { lesson, block }: Place,
  item: string | undefined,
): CourseQuestion | undefined {
  return lessonOf(lesson)?.questions.find(
    (question) => question.block === block && (item === undefined || question.item === item),
  )
}

/** A question without its answer. */
export function asked({ stem, options }: CourseQuestion): Question {
  return { stem, options }
}
