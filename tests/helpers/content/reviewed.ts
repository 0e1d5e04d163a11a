import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { lessonFile, readBlocks } from '#lib/course/blocks.ts'
import { loadQuiz, type Station } from '#lib/course/index.ts'
import { type Language, languages, otherLanguage } from '#lib/i18n/languages.ts'
import { lessonPlace, quizPlace } from './lessons.ts'

/** What both languages of a lesson's pieces said when they were last read side by side: a hash each. */
export type Reviewed = Record<string, Record<string, Record<Language, string>>>

/** One piece of a lesson now: a block, a question of the quiz, or what stands in `lesson.json`. */
interface Piece {
  slug: string
  id: string
  hash: Record<Language, string>
  /** Where it stands, as `file:line`. */
  place: Record<Language, string>
}

/** All pieces of the lessons as they are. */
export function readPieces(stations: Station[]): Piece[] {
  return stations.flatMap((station) => [
    aboutPiece(station),
    ...blockPieces(station),
    ...quizPieces(station),
  ])
}

function aboutPiece({ slug, folder, title, description }: Station): Piece {
  const file = relative(process.cwd(), `${folder}/lesson.json`)
  return {
    slug,
    id: 'lesson',
    hash: each((lang) => hash(`${title[lang]}\n${description[lang]}`)),
    place: each(() => `${file}:1`),
  }
}

function blockPieces(station: Station): Piece[] {
  const sides = each((lang) => {
    const lines = readFileSync(lessonFile(station, lang), 'utf8').split('\n')
    return readBlocks(station, lang).map(({ id, lines: [first, last] }) => ({
      id,
      place: `${lessonPlace(station, lang)}:${first}`,
      hash: hash(lines.slice(first - 1, last).join('\n')),
    }))
  })
  // A block that only one language has is named by the rules of shape.
  return sides.mr.flatMap((mr): Piece[] => {
    const en = sides.en.find(({ id }) => id === mr.id)
    if (!en) return []
    return [
      {
        slug: station.slug,
        id: mr.id,
        hash: { mr: mr.hash, en: en.hash },
        place: { mr: mr.place, en: en.place },
      },
    ]
  })
}

function quizPieces(station: Station): Piece[] {
  return loadQuiz(station).map(({ id, stem, options }) => ({
    slug: station.slug,
    id: `quiz/${id}`,
    hash: each((lang) => hash(JSON.stringify([stem[lang], options.map((one) => one[lang])]))),
    place: each(() => quizPlace(station, id)),
  }))
}

function each<Value>(of: (lang: Language) => Value): Record<Language, Value> {
  return { mr: of('mr'), en: of('en') }
}

function hash(text: string): string {
  const tidy = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return createHash('sha256').update(tidy).digest('hex').slice(0, 12)
}

/** The languages in which a piece is no longer what was reviewed; both for a new piece. */
function changed({ slug, id, hash: now }: Piece, reviewed: Reviewed): Language[] {
  return languages.filter((lang) => reviewed[slug]?.[id]?.[lang] !== now[lang])
}

/** What was not read side by side since it changed, with its place and what to do. */
export function reviewFaults(pieces: Piece[], reviewed: Reviewed): string[] {
  return pieces.flatMap((piece) => {
    const langs = changed(piece, reviewed)
    const [lang] = langs
    if (!lang) return []
    const { slug, id, place } = piece
    if (langs.length === 2) {
      return [`${place.mr}: ${slug} / ${id} is new or changed in both languages: npm run reviewed`]
    }
    const other = otherLanguage(lang)
    return [
      `${place[lang]}: ${slug} / ${id} changed in ${lang} only. Change ${place[other]} too, ` +
        `or accept it: npm run reviewed -- ${slug} ${id}`,
    ]
  })
}

/**
 * What is to be kept once pieces were accepted: those that changed in both languages, and those that
 * are named, whatever changed.
 *
 * @param names - nothing, `all`, a lesson's slug, or a slug and a piece
 */
export function accept(pieces: Piece[], reviewed: Reviewed, names: string[]): Reviewed {
  const [slug, id] = names
  const named = (piece: Piece) =>
    slug === 'all' || (piece.slug === slug && (id === undefined || piece.id === id))
  const next: Reviewed = {}
  for (const piece of pieces) {
    const before = reviewed[piece.slug]?.[piece.id]
    const taken = named(piece) || changed(piece, reviewed).length !== 1
    next[piece.slug] = { ...next[piece.slug], [piece.id]: taken || !before ? piece.hash : before }
  }
  return next
}

/** The file's text: one line a piece, so that two people's changes merge. */
export function reviewedText(reviewed: Reviewed): string {
  const lessons = Object.entries(reviewed).map(([slug, pieces]) => {
    const lines = Object.entries(pieces).map(
      ([id, { mr, en }]) => `    "${id}": { "mr": "${mr}", "en": "${en}" }`,
    )
    return `  "${slug}": {\n${lines.join(',\n')}\n  }`
  })
  return `{\n${lessons.join(',\n')}\n}\n`
}
