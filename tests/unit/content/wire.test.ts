import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages } from '#lib/i18n/languages.ts'

interface File {
  /** Folder and name without ending, e.g. `wire/lines/header-host`. */
  name: string
  source?: string[]
  mr: Record<string, string | string[]>
  en: Record<string, string | string[]>
}

const folders = ['wire/lines', 'wire/checks', 'wire/outcomes', 'experiments']
const files = folders.flatMap((folder) =>
  readdirSync(path.join('content', folder)).map((name): File => {
    const file = JSON.parse(readFileSync(path.join('content', folder, name), 'utf8'))
    return { ...file, name: `${folder}/${path.basename(name, '.json')}` }
  }),
)

const idsOf: Record<string, RegExp> = {
  'wire/lines':
    /^(request-line-(token|business|introspection|revocation|keys)|status-[1-5]\d\d|header-[a-z]+(-[a-z]+)*|(param|member|error|assertion|proof)-[a-z]+(_[a-z]+)*|body-(json|multipart|html)|raw-[a-z]+(-[a-z]+)*)$/,
  'wire/checks': /^(token|business|introspection|revocation|keys)\.[a-z]+(-[a-z]+)*$/,
  'wire/outcomes':
    /^(experiment\.[a-z]+(-[a-z]+)*|(token|business|raw)\.([a-z]+([-_][a-z]+)*|[1-5]\d\d))$/,
  experiments: /^[a-z]+(-[a-z]+)*$/,
}

/** Every text of one language with its member; `todo` gives one a step. */
function texts(file: File, lang: 'mr' | 'en') {
  return Object.entries(file[lang]).flatMap(([member, value]) =>
    [value].flat().map((text) => ({ member, text })),
  )
}

const isHeading = (member: string) => ['title', 'label', 'name'].includes(member)
const code = (text: string) => [...text.matchAll(/`([^`]*)`/g)].map(([, part]) => part).sort()
const prose = (text: string) => text.replaceAll(/`[^`]*`/g, 'x')
const numbers = (text: string) => [...prose(text).matchAll(/\d+/g)].map(String).sort()
const words = (text: string) =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
const sentences = (text: string) => prose(text).split(/(?<=[.?!…]”?)\s+/)

/** What is wrong with a text that stands in a file under a member. */
type Rule = (text: string, member: string, file: File) => boolean

const rules: Record<string, { broken: Rule; red: string; member?: string }> = {
  'a heading is short': {
    broken: (text, member, { name }) =>
      isHeading(member) && words(prose(text)) > (name.startsWith('wire/outcomes') ? 8 : 6),
    red: 'One two three four five six seven eight nine',
    member: 'title',
  },
  'a text has at most three sentences': {
    broken: (text) => sentences(text).length > 3,
    red: 'One. Two. Three. Four.',
  },
  'backticks come in pairs': {
    broken: (text) => text.split('`').length % 2 === 0,
    red: 'The `host header.',
  },
  'nothing but backticks marks text up': {
    broken: (text) => /[<>*_[\]{}#|\\]|&\w+;/.test(prose(text)),
    red: 'A **bold** word.',
  },
  'text is tidy and in Unicode form C': {
    broken: (text) => text !== text.normalize('NFC').trim() || /\s\s/.test(text),
    red: 'A text. ',
  },
}

describe('what the reader is told about the wire', () => {
  it('is there in all four folders', () => {
    for (const folder of folders)
      expect(files.filter(({ name }) => name.startsWith(`${folder}/`)).length).toBeGreaterThan(10)
  })

  it('has well-formed ids', () => {
    const wrong = files.filter(({ name }) => !idsOf[path.dirname(name)]?.test(path.basename(name)))
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('names a document and a section for each source', () => {
    const plausible = /^(RFC \d{4}|OAuth 2\.1 draft) §\d+(\.\d+)*$/
    const wrong = files.filter(({ source }) => source?.some((one) => !plausible.test(one)))
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it.each(Object.entries(rules))('%s', (_rule, { broken }) => {
    const wrong = files.flatMap((file) =>
      languages.flatMap((lang) =>
        texts(file, lang)
          .filter(({ text, member }) => broken(text, member, file))
          .map(({ text }) => `${file.name} ${lang}: ${text}`),
      ),
    )
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(rules))('would notice: not %s', (_rule, { broken, red, member }) => {
    const file = { name: 'wire/lines/header-host', mr: {}, en: {} }
    expect(broken(red, member ?? 'text', file)).toBe(true)
  })

  it('has the same members, code and numbers in both languages', () => {
    const shape = (file: File, lang: 'mr' | 'en') =>
      texts(file, lang).map(({ member, text }) => [member, code(text), numbers(text)])
    for (const file of files) expect(shape(file, 'mr'), file.name).toEqual(shape(file, 'en'))
  })
})
