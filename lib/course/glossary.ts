import { join } from 'node:path'
import { z } from 'zod'
import { contentFolder, readJson } from './files.ts'

const term = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not in kebab-case'),
  term: z.string().min(1),
  code: z.boolean(),
  mr: z.string().min(1),
  en: z.string().min(1),
  source: z.array(z.string().min(1)).min(1),
  first: z.int().min(1),
})

const glossary = z
  .array(term)
  .min(1)
  .superRefine((terms, context) => {
    const seen = new Set<string>()
    terms.forEach(({ id }, index) => {
      if (seen.has(id)) {
        context.addIssue({ code: 'custom', path: [index, 'id'], message: `${id} is used twice` })
      }
      seen.add(id)
    })
  })

/** One term of the glossary. Texts may hold `code` between backticks. */
export interface Term {
  /** Its name in addresses and in lessons. */
  id: string
  /** How it is written, in Latin script, the same in both languages. */
  term: string
  /** Whether all of it is code. */
  code: boolean
  /** What it means, one line in each language. */
  mr: string
  en: string
  /** Where it is defined, such as `RFC 6749 §1.4`. */
  source: string[]
  /** The number of the station where it is met first. */
  first: number
}

/**
 * The glossary, in the order of its file.
 *
 * @throws ContentError naming every place that does not fit, or an id that is used twice
 */
export function loadGlossary(file: string = join(contentFolder, 'glossary.json')): Term[] {
  return readJson(file, glossary)
}
