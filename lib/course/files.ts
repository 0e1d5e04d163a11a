import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'
import type { Language } from '#lib/i18n/languages.ts'
import { jsonLine } from './json-line.ts'

/** Where everything lives that people read. */
export const contentFolder = join(process.cwd(), 'content')

/** Where the lessons live: one folder a lesson, `NN-slug`. */
export const lessonsFolder = join(contentFolder, 'lessons')

/** A text of which both languages have their own, and neither is empty. */
export const bilingual = z.strictObject({ mr: z.string().min(1), en: z.string().min(1) })

/** The same text in both languages. */
export type Bilingual = Record<Language, string>

/** A lesson's file that cannot be used. The message names the file, the place in it and the reason. */
export class ContentError extends Error {
  override name = 'ContentError'

  /**
   * @param file - the file's absolute path; the message holds it relative to the project
   * @param reason - what is wrong, beginning with the place (`12: /items/0/answer: …`, `12:3: …`)
   */
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${relative(process.cwd(), file)}: ${reason}`, options)
  }
}

/** Reads a file of a lesson as text. @throws ContentError if it is not there */
export function readContent(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ContentError(file, 'this file is missing', { cause })
  }
}

/**
 * Reads a JSON file of a lesson and checks its shape.
 *
 * @throws ContentError naming every place that does not fit, with its line
 */
export function readJson<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const text = readContent(file)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new ContentError(file, `not JSON: ${(cause as Error).message}`, { cause })
  }
  const result = schema.safeParse(value)
  if (!result.success) {
    const places = result.error.issues.map(
      ({ path, message }) => `${jsonLine(text, path)}: /${path.join('/')}: ${message}`,
    )
    throw new ContentError(file, places.join('; '), { cause: result.error })
  }
  return result.data
}

/** A {@link ContentError} for what the MDX compiler threw, with the line and column it names. */
export function compileError(file: string, cause: unknown): ContentError {
  const { line, column, reason, message } = cause as Error & Record<string, string | number>
  const where = line === undefined ? '' : `${line}:${column}: `
  return new ContentError(file, `${where}${reason ?? message}`, { cause })
}
