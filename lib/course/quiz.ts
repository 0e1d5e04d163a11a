import { join } from 'node:path'
import { z } from 'zod'
import { bilingual, readJson } from './files.ts'
import type { Station } from './stations.ts'

const option = z.strictObject({ text: z.string().min(1), why: z.string().min(1) })

const item = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    facts: z.array(z.string().regex(/^S\d+$/)).optional(),
    misconceptions: z.array(z.string().regex(/^M\d+$/)).optional(),
    from: z.int().min(1).optional(),
    answer: z.int().min(0),
    stem: bilingual,
    options: z
      .array(z.strictObject({ mr: option, en: option }))
      .min(3)
      .max(4),
  })
  .refine(({ answer, options }) => answer < options.length, {
    path: ['answer'],
    message: 'names no option',
  })

const quizFile = z.strictObject({ items: z.array(item).min(1) })

/** One question of a lesson's quiz. Texts may hold `code` between backticks and **bold**. */
export type QuizItem = z.output<typeof item>

/** A lesson's quiz, from its `quiz.json`. @throws ContentError naming every place that does not fit */
export function loadQuiz(station: Station): QuizItem[] {
  return readJson(join(station.folder, 'quiz.json'), quizFile).items
}
