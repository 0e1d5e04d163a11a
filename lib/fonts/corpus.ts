import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Role } from './faces.ts'
import { mdxPassages } from './mdx.ts'
import { linePassages, type Passage } from './passage.ts'

/** The playground's words that a run inside a lesson shows as well. */
const inLessons =
  'title|source|noAnswer|ms|token|business|running|announce|notCalled|wire|checks|difference|brokeOff|earlierToken|noChange|again|problem'

/**
 * The words that stand on no page that is read: they are drawn with the faces of the tools and weigh
 * on no lesson. A page that shows them has an element with `data-faces="tools"`, and `headers.ts`
 * knows its address. A new section of `content/ui` whose pages are made so is named here; any other
 * weighs on every lesson. The playground's words are of this kind, but for those that lessons show.
 */
const ofTools: readonly RegExp[] = [
  /^content\/ui\/\S+ (problem|report|session)\b/,
  /^content\/session\//,
  new RegExp(`^content/ui/\\S+ playground (?!(${inLessons})\\b)`),
]

/** What is bold on the pages of the tools and plain on those that are read. */
const boldOfTools = /^content\/wire\/outcomes\/\S+ \S+ title$/

/** What draws a string of JSON, by its place: the first pattern that fits. */
const places: readonly [RegExp, readonly Role[]][] = [
  // The languages' own names, which stand on pages of the other language too.
  [/^content\/ui\/\S+ site language /, ['strong', 'name']],
  // What is never bold: long prose, what is only heard, and what stands beside something bold.
  [/^content\/ui\/\S+ search\b/, []],
  [/^content\/ui\/\S+ site (skip|both|close|(nav|language) label)\b/, []],
  [
    /^content\/ui\/\S+ home (documentTitle|description|picture|line|playground|session|kept|vault|course|review item)\b/,
    [],
  ],
  [/^content\/ui\/\S+ (glossary (lead|source|first)|course lead)\b/, []],
  [
    /^content\/ui\/\S+ lesson (kicker|previous|nextIn|onward|end|wire|term|tabs|checklist|steps|peek|aloud|link)\b/,
    [],
  ],
  [/^content\/ui\/\S+ lesson (try (guess|result|open|extra|offline|failed|other))\b/, []],
  [/^content\/ui\/\S+ lesson recall (count|from|show|again|choose|yours|attempt|due)\b/, []],
  [
    /^content\/ui\/\S+ lesson (predict lead|sort|parts bytes|edit (notJson|unchanged)|sayIt empty)\b/,
    [],
  ],
  [/^content\/ui\/\S+ problem (detail|member)\b/, []],
  [/^content\/glossary\.json \d+ (mr|en)$/, []],
  [/^content\/wire\/\S+ \S+ (text|why|todo|met)\b/, []],
  [/^content\/lessons\/\S+ (.* why|description \w+)$/, []],
  // What may be bold, but is not set as a heading.
  [/^content\/(wire|experiments|session)\//, ['strong']],
  [/^content\/lessons\/\S+\/quiz\.json /, ['strong']],
  [/^content\/ui\/\S+ (problem|site theme|site notFound (text|home))\b/, ['strong']],
  [
    /^content\/ui\/\S+ lesson (try|recall (right|wrong)|unpack|parts|edit|detective|sayIt|speaker|wrong)\b/,
    ['strong'],
  ],
  [
    new RegExp(
      `^content/ui/\\S+ playground (?!(title|token|business|notCalled|checks)\\b)(${inLessons})\\b`,
    ),
    ['strong'],
  ],
]

/** What only writers see, under `npm run dev`, which has the whole fonts. */
const unseen = /^content\/blocks\.json$/

/** The longest heading of the tools is shorter; what is longer there is a hint or a warning. */
const longestHeading = 40

/**
 * Reads everything that pages can show, in both languages. What is not known to be prose counts as
 * bold and as a heading too: a glyph too many costs a few bytes, a missing one breaks a word.
 *
 * @param root - the folder that holds `content`
 */
export function readCorpus(root: string): Passage[] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((file) => {
      const place = relative(root, file).replaceAll('\\', '/')
      if (unseen.test(place)) return []
      const text = readFileSync(file, 'utf8')
      return file.endsWith('.json')
        ? jsonPassages(JSON.parse(text), place)
        : mdxPassages(text, place)
    })
}

/** Every string of a JSON value; its place is that of the value and the keys that lead to it. */
export function jsonPassages(value: unknown, place: string): Passage[] {
  if (typeof value === 'string') {
    if (boldOfTools.test(place)) {
      return [...linePassages(value, place, []), ...linePassages(value, place, ['strong'], 'tools')]
    }
    const room = ofTools.some((pattern) => pattern.test(place)) ? 'tools' : 'course'
    return linePassages(value, place, rolesOf(place, value), room)
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => jsonPassages(child, `${place} ${key}`))
}

function rolesOf(place: string, text: string): readonly Role[] {
  const known = places.find(([pattern]) => pattern.test(place))
  if (known) return known[1]
  const hint =
    /^content\/ui\/\S+ (playground|session)\b/.test(place) && text.length > longestHeading
  return hint ? ['strong'] : ['strong', 'board']
}
