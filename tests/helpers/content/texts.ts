import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '#lib/i18n/languages.ts'
import { jsonPassages, type Passage } from './passages.ts'

const content = join(process.cwd(), 'content')

/** The interface's strings in one language; a language's own name carries its own `lang`. */
export function interfacePassages(lang: Language): Passage[] {
  const strings = jsonPassages(readJson(join(content, 'ui', `${lang}.json`)), `ui / ${lang}`)
  return strings.filter(({ place }) => !/\.language\.(?:mr|en)$/.test(place))
}

/** The words about the wire and the experiments in one language: one file a subject, both languages in it. */
export function wirePassages(lang: Language): Passage[] {
  return ['wire', 'experiments'].flatMap((folder) =>
    readdirSync(join(content, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
      .flatMap((name) => {
        const file = readJson(join(content, folder, name)) as Record<Language, unknown>
        return jsonPassages(file[lang], `${folder}/${name.replaceAll('\\', '/')} / ${lang}`)
      }),
  )
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
