import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import type { Language } from '#lib/i18n/languages.ts'
import { sound, spoken } from './sound.ts'

/** One thing that can be found, in one language. */
export interface SearchEntry {
  /** The same in both languages. */
  key: string
  lang: Language
  /** Its address after the language, such as `/lessons/identity#pair`. */
  path: string
  title: string
  /** Where it stands, for the reader; empty where the title says it. */
  place: string
  text: string
}

/** A piece of text; what was searched for is `hit`. */
export interface Piece {
  text: string
  hit: boolean
}

/** An entry that was found, with the text around what was searched for. */
export interface Found extends SearchEntry {
  excerpt: Piece[]
}

// Devanagari's vowel signs are marks, and words of code hold an underscore between them.
const word = /[\p{L}\p{M}\p{N}]+/gu
const most = 30
/** Before a sound, so that it is never taken for a word: roughly as it sounds, and as Marathi sounds. */
const signs = { rough: '~', near: '=' }

/** The words of a text in either script, lower-case. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(word) ?? []
}

/**
 * Makes entries ready to be searched.
 *
 * @returns finds the entries that hold every word of a query, at most 30, those first that hold it as
 *   it was typed or as it sounds in Marathi; each is found in one language, the reader's own where both
 *   hold the words
 */
export function searcher(
  entries: readonly SearchEntry[],
): (query: string, lang: Language) => Found[] {
  const known = new Map<string, string[]>()
  const index = new MiniSearch<SearchEntry & { id: number }>({
    fields: ['title', 'text'],
    storeFields: ['lang', 'path'],
    tokenize: wordsOf,
    processTerm(term) {
      const terms = known.get(term) ?? termsOf(term)
      known.set(term, terms)
      return terms
    },
  })
  index.addAll(entries.map((entry, id) => ({ ...entry, id })))

  return (query, lang) => {
    const words = wordsOf(query)
    if (words.length === 0) return []
    const results = index.search(
      { combineWith: 'AND', queries: words.map(wordQuery) },
      {
        boost: { title: 3 },
        boostDocument: (_id, _term, stored) =>
          (stored?.lang === lang ? 1.5 : 1) * weight(String(stored?.path)),
      },
    )
    return best(results, entries, words, lang)
  }
}

/** The course first; what no page of ours shows at once last. */
function weight(path: string): number {
  if (path.startsWith('/lessons/')) return 1.5
  return path === '/playground' ? 0.5 : 1
}

/** What a word of the text is found by. How Latin words are spelt says little of how they sound. */
function termsOf(term: string): string[] {
  const { rough, near } = soundsOf(term)
  const marathi = /\p{Script=Devanagari}/u.test(term)
  return [term, ...(rough ? [rough] : []), ...(marathi && near ? [near] : [])]
}

function soundsOf(term: string): { rough?: string; near?: string } {
  if (/\d/.test(term)) return {}
  const [rough, near] = [sound(term), spoken(term)]
  return {
    rough: rough.length > 1 ? signs.rough + rough : undefined,
    near: near.length > 1 ? signs.near + near : undefined,
  }
}

/** A word as it is written, or else as it sounds. */
function wordQuery(term: string): Query {
  const { rough, near } = soundsOf(term)
  const exact = { tokenize: (text: string) => [text], processTerm: (text: string) => text }
  const written = { ...exact, queries: [term], prefix: true, fuzzy: term.length > 4 ? 0.2 : false }
  return {
    combineWith: 'OR',
    queries: [
      written,
      ...(near ? [{ ...exact, queries: [near], prefix: true, boostTerm: () => 0.6 }] : []),
      ...(rough
        ? [{ ...exact, queries: [rough], prefix: rough.length > 3, boostTerm: () => 0.3 }]
        : []),
    ],
  }
}

/** How far what was found is from a word that was typed, or sounds `near`: 0 is the word itself. */
function distance(word: string, near: string | undefined, found: string): number {
  if (found === word) return 0
  if (found === near) return 1
  if (found.startsWith(word) || (near && found.startsWith(near))) return 2
  return found.startsWith(signs.rough) ? 4 : 3
}

/** The terms nearest to each word that was typed, and how far the farthest word is. */
function nearest(
  words: readonly { word: string; near?: string }[],
  { match }: SearchResult,
): { far: number; terms: Set<string> } {
  const terms = new Set<string>()
  let far = 0
  for (const { word, near } of words) {
    const found = Object.keys(match).map((term) => ({ term, at: distance(word, near, term) }))
    const least = Math.min(...found.map(({ at }) => at))
    far = Math.max(far, least)
    for (const { term, at } of found) if (at === least) terms.add(term)
  }
  return { far, terms }
}

function best(
  results: readonly SearchResult[],
  entries: readonly SearchEntry[],
  words: readonly string[],
  lang: Language,
): Found[] {
  const byKey = new Map<string, { entry: SearchEntry; terms: Set<string> }>()
  const sought = words.map((word) => ({ word, near: soundsOf(word).near }))
  const ranked = results
    .map((result) => ({ ...nearest(sought, result), entry: entries[result.id as number] }))
    .sort((a, b) => a.far - b.far)
  for (const { entry, terms } of ranked) {
    if (!entry) continue
    const seen = byKey.get(entry.key)
    if (seen && !(entry.lang === lang && seen.entry.lang !== lang)) continue
    // A key keeps its place in the map, so the twin takes over the better rank.
    byKey.set(entry.key, { entry, terms })
  }
  return [...byKey.values()]
    .slice(0, most)
    .map(({ entry, terms }) => ({ ...entry, excerpt: excerpt(entry.text, terms) }))
}

/** The text around the first word that was found, that word apart. */
function excerpt(text: string, terms: ReadonlySet<string>): Piece[] {
  const isHit = (one: string) => termsOf(one.toLowerCase()).some((term) => terms.has(term))
  const hits = [...text.matchAll(word)].filter(([one]) => isHit(one))
  const at = hits[0]?.index ?? 0
  const from = at < 60 ? 0 : text.lastIndexOf(' ', at - 40) + 1
  const end = text.length < from + 160 ? text.length : text.indexOf(' ', from + 140)
  const to = end < 0 ? text.length : end
  const pieces: Piece[] = []
  let last = from
  for (const { 0: one, index } of hits) {
    if (index < from || index + one.length > to) continue
    pieces.push({ text: text.slice(last, index), hit: false }, { text: one, hit: true })
    last = index + one.length
  }
  pieces.push({ text: text.slice(last, to), hit: false })
  const whole = [
    ...(from > 0 ? [{ text: '… ', hit: false }] : []),
    ...pieces,
    ...(to < text.length ? [{ text: ' …', hit: false }] : []),
  ]
  return whole.filter((piece) => piece.text)
}
