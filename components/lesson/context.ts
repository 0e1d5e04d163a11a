import type { LessonBlock, QuizItem, Station } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import type { Explanations } from '#lib/wire/explanations.ts'

/** What the blocks of one page need to know beside their own words. */
export interface LessonContext {
  lang: Language
  station: Station
  /** All stations, in order. */
  stations: Station[]
  blocks: LessonBlock[]
  quiz: QuizItem[]
  /** What is told about the wire. */
  explanations: Explanations
}

/** The key of what a reader does in a block: by lesson and block, never by language. */
export function blockKey({ station }: LessonContext, id: string): string {
  return `${station.slug}/${id}`
}
