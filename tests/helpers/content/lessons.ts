import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { lessonFile } from '#lib/course/blocks.ts'
import {
  type BlockData,
  loadQuiz,
  type QuizItem,
  readBlocks,
  type Station,
  stations,
} from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { type BlockProse, type Passage, readProse } from './passages.ts'
import { tidy } from './prose.ts'

/** One block in both languages. */
export interface BlockPair {
  id: string
  type: string
  mr: BlockData & BlockProse
  en: BlockData & BlockProse
}

/** A lesson with everything that the rules look at. */
export interface Lesson {
  station: Station
  blocks: Record<Language, (BlockData & BlockProse)[]>
  quiz: QuizItem[]
}

/** The lesson that stands in a folder. */
export function readLesson(station: Station): Lesson {
  return {
    station,
    blocks: { mr: readSide(station, 'mr'), en: readSide(station, 'en') },
    quiz: loadQuiz(station),
  }
}

/** All lessons of the course, in order. */
export const lessons: Lesson[] = stations().map(readLesson)

function readSide(station: Station, lang: Language): (BlockData & BlockProse)[] {
  const prose = readProse(
    readFileSync(lessonFile(station, lang), 'utf8'),
    `${station.slug} / ${lang}`,
  )
  return readBlocks(station, lang).map((block, index) => {
    const { passages = [], parts = [], terms = [] } = prose[index] ?? {}
    return { ...block, passages, parts, terms }
  })
}

/** A lesson's text as messages name it, from the project's folder. */
export function lessonPlace(station: Station, lang: Language): string {
  return relative(process.cwd(), lessonFile(station, lang))
}

/** Where a question stands in its lesson's quiz, as `file:line`. */
export function quizPlace({ folder }: Station, id: string): string {
  const file = join(folder, 'quiz.json')
  const lines = readFileSync(file, 'utf8').split('\n')
  const line = lines.findIndex((text) => text.includes(`"id": "${id}"`)) + 1
  return `${relative(process.cwd(), file)}:${line}`
}

/** The blocks that both languages have, side by side. */
export function pairs({ blocks }: Lesson): BlockPair[] {
  return blocks.mr.flatMap((mr) => {
    const en = blocks.en.find(({ id }) => id === mr.id)
    return en ? [{ id: mr.id, type: mr.type, mr, en }] : []
  })
}

/** The quiz's texts in one language. */
function quizPassages({ station, quiz }: Lesson, lang: Language): Passage[] {
  return quiz.flatMap((item) => {
    const place = `${station.slug} / ${lang} / quiz ${item.id}`
    return [
      { place, text: tidy(item.stem[lang]) },
      ...item.options.flatMap((option, index) => [
        { place: `${place} option ${index}`, text: tidy(option[lang].text) },
        { place: `${place} why ${index}`, text: tidy(option[lang].why) },
      ]),
    ]
  })
}

/** All prose of a lesson in one language: title, the one sentence, blocks and quiz. */
export function lessonPassages(lesson: Lesson, lang: Language): Passage[] {
  const { station } = lesson
  const place = `${station.slug} / ${lang}`
  return [
    { place: `${place} / title`, text: tidy(station.title[lang]) },
    { place: `${place} / description`, text: tidy(station.description[lang]) },
    ...lesson.blocks[lang].flatMap(({ passages }) => passages),
    ...quizPassages(lesson, lang),
  ]
}

/** The experiments that a lesson's `Try` and `TokenEdit` blocks run, folded ones included. */
export function runsOf(block: BlockData): Run[] {
  if (block.type !== 'Try' && block.type !== 'TokenEdit') return []
  return [block.props.runs, block.props.extra].flatMap((runs) => (runs ?? []) as unknown as Run[])
}

/** What a `Try` says about one experiment: its id (null: the demo exchange) and what each call answers. */
export interface Run {
  experiment: string | null
  /** Status and, where there is one, error code; null: not called. */
  token: string | null
  business: string | null
}

/** One of the runs without a name of a `Detective`, and who speaks in it. */
export interface Mystery {
  experiment: string
  who: 'token' | 'business'
}

/** The runs of a `Detective`, in order. */
export function mysteriesOf({ parts }: BlockProse): Mystery[] {
  const values = (name: string) =>
    parts
      .filter((part) => part.startsWith(`Mystery ${name}=`))
      .map((part) => part.slice(`Mystery ${name}=`.length))
  const speakers = values('who')
  return values('experiment').map((experiment, index) => ({
    experiment,
    who: speakers[index] === 'token' ? 'token' : 'business',
  }))
}
