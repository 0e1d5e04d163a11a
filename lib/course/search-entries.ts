import { type Language, languages } from '#lib/i18n/languages.ts'
import { section, translator } from '#lib/i18n/server.ts'
import { textLines } from '#lib/wire/lines.ts'
import { wordsIn } from './block-words.ts'
import { type BlockData, lessonFile, parseLesson, readBlocks } from './blocks.ts'
import { loadGlossary } from './glossary.ts'
import { loadQuiz } from './quiz.ts'
import type { SearchEntry } from './search.ts'
import { type Station, stations } from './stations.ts'
import { loadExplanations } from './wire.ts'

/**
 * Everything that readers may look for, in both languages: the lessons by block, the glossary, the
 * experiments, the lines on the wire and why a call fails.
 *
 * @throws ContentError if the content does not fit
 */
export function searchEntries(): SearchEntry[] {
  return languages.flatMap((lang) => [
    ...stations().flatMap((station) => lessonEntries(station, lang)),
    ...glossaryEntries(lang),
    ...playgroundEntries(lang),
  ])
}

function lessonEntries(station: Station, lang: Language): SearchEntry[] {
  const nodes = parseLesson(lessonFile(station, lang)).children
  const { number, slug } = station
  const place = translator(lang)('site.line.station', { number, title: station.title[lang] })
  return readBlocks(station, lang).flatMap((block, index) => {
    const node = nodes[index]
    const { heading, text } = node ? wordsIn(node) : { heading: '', text: '' }
    const quiz = block.type === 'Recall' ? quizWords(station, lang) : []
    const path = `/lessons/${slug}#${block.id}`
    const words = plain([text, ...visible(block), ...quiz].join(' '))
    return words
      ? [
          {
            key: path,
            lang,
            path,
            title: heading || place,
            place: heading ? place : '',
            text: words,
          },
        ]
      : []
  })
}

/** What readers see of a block's attributes. */
function visible({ props: { options, value } }: BlockData): string[] {
  return [options, value].flat().filter((entry) => typeof entry === 'string')
}

function quizWords(station: Station, lang: Language): string[] {
  return loadQuiz(station).flatMap(({ stem, options }) => [
    stem[lang],
    ...options.flatMap(({ [lang]: { text, why } }) => [text, why]),
  ])
}

function glossaryEntries(lang: Language): SearchEntry[] {
  const place = translator(lang)('site.nav.glossary')
  return loadGlossary().map(({ id, term, [lang]: text }) => {
    const path = `/glossary#${id}`
    return { key: path, lang, path, title: plain(term), place, text: plain(text) }
  })
}

function playgroundEntries(lang: Language): SearchEntry[] {
  const place = section(lang, 'playground').title
  const { experiments, lines, outcomes } = loadExplanations(lang)
  const shown = linePlaces()
  const caused = outcomePlaces()
  const entry = (key: string, path: string, title: string, text: string): SearchEntry => ({
    key,
    lang,
    path,
    title: plain(title),
    place,
    text: plain(text),
  })
  return [
    ...Object.entries(experiments).map(([id, { name, change }]) => {
      const why = outcomes[`experiment.${id}`]?.why ?? ''
      return entry(`experiment ${id}`, `/playground?experiment=${id}`, name, `${change} ${why}`)
    }),
    ...Object.entries(lines).map(([id, { title, text }]) =>
      entry(`line ${id}`, shown.get(id) ?? '/playground', title, text),
    ),
    ...Object.entries(outcomes)
      .filter(([id]) => !id.startsWith('experiment.'))
      .map(([id, { title, why, todo }]) =>
        entry(`outcome ${id}`, caused.get(id) ?? '/playground', title, [why, ...todo].join(' ')),
      ),
  ]
}

/** The first block of a lesson in which a line of the wire can be pressed, by the line's id. */
function linePlaces(): Map<string, string> {
  const places = new Map<string, string>()
  for (const station of stations()) {
    for (const { id, type, code } of readBlocks(station, languages[0])) {
      if (type !== 'Wire' && type !== 'TwoWires') continue
      const lines = code.flatMap((text) =>
        (['token', 'business'] as const).flatMap((role) => textLines(text, role)),
      )
      for (const { explain } of lines) {
        if (explain && !places.has(explain)) {
          places.set(explain, `/lessons/${station.slug}#${id}`)
        }
      }
    }
  }
  return places
}

/** The first experiment of a lesson that ends in an outcome, by the outcome's id. */
function outcomePlaces(): Map<string, string> {
  const places = new Map<string, string>()
  for (const station of stations()) {
    for (const { props } of readBlocks(station, languages[0])) {
      for (const run of [props.runs, props.extra].flat() as (
        | Record<string, string>
        | undefined
      )[]) {
        for (const role of ['token', 'business']) {
          const id = `${role}.${run?.[role]?.split(' ').at(-1)}`
          if (run?.experiment && !places.has(id)) {
            places.set(id, `/playground?experiment=${run.experiment}`)
          }
        }
      }
    }
  }
  return places
}

function plain(text: string): string {
  return text.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim()
}
