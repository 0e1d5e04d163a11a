import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import type { Language } from '#lib/i18n/languages.ts'
import { sound } from './sound.ts'

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
/** Before a sound, so that it is never taken for a word. */
const sounds = '~'

/** The words of a text in either script, lower-case. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(word) ?? []
}

/**
 * Makes entries ready to be searched.
 *
 * @returns finds the entries that hold every word of a query, best first, at most 30; each is found in
 *   one language, the reader's own where both hold the words
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
    return best(results, entries, lang)
  }
}

/** The course first; what no page of ours shows at once last. */
function weight(path: string): number {
  if (path.startsWith('/lessons/')) return 1.5
  return path === '/playground' ? 0.5 : 1
}

function termsOf(term: string): string[] {
  const heard = /\d/.test(term) ? '' : sound(term)
  return heard.length > 1 ? [term, sounds + heard] : [term]
}

/** A word as it is written, or else as it sounds. */
function wordQuery(term: string): Query {
  const [, heard] = termsOf(term)
  const exact = { tokenize: (text: string) => [text], processTerm: (text: string) => text }
  return {
    combineWith: 'OR',
    queries: [
      { ...exact, queries: [term], prefix: true, fuzzy: term.length > 4 ? 0.2 : false },
      ...(heard
        ? [{ ...exact, queries: [heard], prefix: heard.length > 3, boostTerm: () => 0.3 }]
        : []),
    ],
  }
}

function best(
  results: readonly SearchResult[],
  entries: readonly SearchEntry[],
  lang: Language,
): Found[] {
  const byKey = new Map<string, { entry: SearchEntry; terms: Set<string> }>()
  for (const { id, match } of results) {
    const entry = entries[id as number]
    if (!entry) continue
    const seen = byKey.get(entry.key)
    if (seen && !(entry.lang === lang && seen.entry.lang !== lang)) continue
    // A key keeps its place in the map, so the twin takes over the better rank.
    byKey.set(entry.key, { entry, terms: new Set(Object.keys(match)) })
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
