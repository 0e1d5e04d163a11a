import 'server-only'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Language } from '#lib/i18n/languages.ts'
import type { Explanations } from '#lib/wire/explanations.ts'
import { readJson } from './files.ts'

const words = z.string().trim().min(1)

const source = z
  .array(z.string().regex(/^.+ (§\d+(\.\d+)*|App\. [A-Z](\.\d+)*)$/, 'is no “RFC 6749 §2.3.1”'))
  .min(1)

/** A file with the same shape in both languages, and what belongs to neither of them. */
function bilingual<Words extends z.ZodRawShape, Shared extends z.ZodRawShape>(
  inLanguage: Words,
  shared: Shared,
) {
  const passage = z.strictObject(inLanguage)
  return z.strictObject({ ...shared, mr: passage, en: passage })
}

const line = bilingual({ title: words, text: words }, { source })
const check = bilingual({ label: words, text: words }, {})
const outcome = bilingual(
  { title: words, why: words, todo: z.array(words).min(1), met: words.optional() },
  { source },
)
const experiment = bilingual({ name: words, change: words }, {})

/**
 * Everything the reader is told about the wire, in one language: one JSON file an explanation, its
 * name the id. Read from the disk at build time, so adding an explanation is adding a file.
 *
 * @param lang the reader's language
 * @param content the folder that holds `wire` and `experiments`
 * @throws ContentError naming file, line and member, if a file is not as it should be
 */
export function loadExplanations(
  lang: Language,
  content: string = path.join(process.cwd(), 'content'),
): Explanations {
  return {
    lines: readFolder(path.join(content, 'wire/lines'), line, (file) => ({
      ...file[lang],
      source: file.source,
    })),
    checks: readFolder(path.join(content, 'wire/checks'), check, (file) => file[lang]),
    outcomes: readFolder(path.join(content, 'wire/outcomes'), outcome, (file) => ({
      ...file[lang],
      source: file.source,
    })),
    experiments: readFolder(path.join(content, 'experiments'), experiment, (file) => file[lang]),
  }
}

function readFolder<File, Explanation>(
  folder: string,
  schema: z.ZodType<File>,
  pick: (file: File) => Explanation,
): Record<string, Explanation> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
  return Object.fromEntries(
    names.map((name) => [
      name.slice(0, -'.json'.length),
      pick(readJson(path.join(folder, name), schema)),
    ]),
  )
}
