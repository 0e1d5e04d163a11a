import { type Language, languages } from '#lib/i18n/languages.ts'
import { section } from '#lib/i18n/server.ts'
import { wordsIn } from './block-words.ts'
import { lessonFile, parseLesson, readBlocks } from './blocks.ts'
import type { Bilingual } from './files.ts'
import { type CourseQuestion, lessonQuestions } from './questions.ts'
import { type Station, stations } from './stations.ts'

/** A question that can be put to a room: a Predict block, or one item of a Recall. */
type AskableQuestion = Pick<CourseQuestion, 'block' | 'item' | 'stem'>

/** A station as a team session names its places. */
export interface SessionStation {
  slug: string
  number: number
  /** How long reading it takes. */
  minutes: number
  title: Bilingual
  /** Its blocks in order, each by its heading or its first words. */
  blocks: { id: string; name: Bilingual }[]
  /** The first block in which something is run; absent where nothing is. */
  run?: string
  questions: AskableQuestion[]
}

/** So many characters of a block without a heading name it. */
const nameLength = 48

/** The places and questions that a team session can speak of. @throws ContentError */
export function sessionStations(): SessionStation[] {
  return stations().map(sessionStation)
}

function sessionStation(station: Station): SessionStation {
  const words = new Map(
    languages.map((lang) => [
      lang,
      parseLesson(lessonFile(station, lang)).children.map((node) => wordsIn(node)),
    ]),
  )
  const both = (say: (lang: Language) => string): Bilingual => ({ mr: say('mr'), en: say('en') })
  const blocks = readBlocks(station, languages[0])
  const run = blocks.find(({ type }) => type === 'Try')?.id
  return {
    slug: station.slug,
    number: station.number,
    minutes: station.minutes,
    title: station.title,
    blocks: blocks.map(({ id, type }, index) => ({
      id,
      name: both((lang) => {
        if (type === 'Recall') return section(lang, 'lesson').recall.title
        const { heading = '', text = '' } = words.get(lang)?.[index] ?? {}
        return shortened(heading || text) || id
      }),
    })),
    ...(run && { run }),
    questions: lessonQuestions(station).map(({ block, item, stem }) => ({
      block,
      ...(item && { item }),
      stem,
    })),
  }
}

function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length <= nameLength) return words
  return `${words.slice(0, words.lastIndexOf(' ', nameLength))}…`
}
