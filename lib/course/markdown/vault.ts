import { basename } from 'node:path'
import { type Language, languages } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { sourceUrl } from '#lib/wire/sources.ts'
import { loadGlossary, type Term } from '../glossary.ts'
import { type Station, stations } from '../stations.ts'
import { lessonMarkdown } from './lesson.ts'
import { frontMatter, list } from './pieces.ts'
import type { Places } from './places.ts'

/**
 * The course in one language as the notes of a vault: one a station, one a term of the glossary, and
 * an index. They lead to each other by wikilinks (`[[note|words]]`) and to the site by its address.
 *
 * @param publicUrl - the site's address without trailing slash
 * @returns each note's text by its path, such as `stations/03-identity.md`
 * @throws ContentError if the content does not fit
 */
export function vaultNotes(lang: Language, publicUrl: string): Record<string, string> {
  const line = stations()
  const terms = loadGlossary()
  const places = vaultPlaces(publicUrl)
  return {
    'index.md': index(lang, line, terms, places),
    ...Object.fromEntries(
      line.map((station) => [
        `stations/${stationNote(station)}.md`,
        lessonMarkdown(station, lang, places, { aliases: [station.title[lang]] }),
      ]),
    ),
    ...Object.fromEntries(
      terms.map((term) => [`glossary/${term.id}.md`, termNote(lang, term, line, places)]),
    ),
  }
}

/** Files are named by ids: titles hold signs that some systems refuse. */
function stationNote({ folder }: Station): string {
  return basename(folder)
}

function vaultPlaces(publicUrl: string): Places {
  const note = (name: string, words: string) =>
    name === words ? `[[${name}]]` : `[[${name}|${words.replaceAll('`', '')}]]`
  return {
    station: (station, words) => note(stationNote(station), words),
    term: note,
    page: (path, words) => `[${words}](${publicUrl}${path})`,
  }
}

function index(lang: Language, line: Station[], terms: Term[], places: Places): string {
  const t = translator(lang)
  const lines = (['main', 'harbour'] as const).map((name) => ({
    name,
    stops: line.filter((station) => station.line === name),
  }))
  const pieces = lines
    .filter(({ stops }) => stops.length > 0)
    .flatMap(({ name, stops }) => [
      `## ${t(`site.line.${name}`)}`,
      list(
        stops.map((station) => {
          const { number, title, description } = station
          const words = t('site.line.station', { number, title: title[lang] })
          return `${places.station(station, words)}: ${description[lang]}`
        }),
      ),
    ])
  return note(
    { title: t('site.name'), lang },
    t('home.documentTitle'),
    t('home.description'),
    ...pieces,
    `## ${t('site.nav.glossary')}`,
    list(terms.map(({ id, term }) => places.term(id, term))),
    `## ${t('site.nav.playground')}`,
    places.page(`/${lang}/playground`, t('playground.lead')),
  )
}

function termNote(lang: Language, term: Term, line: Station[], places: Places): string {
  const t = translator(lang)
  const name = term.term.replaceAll('`', '')
  const first = line.find(({ number }) => number === term.first)
  const others = languages.filter((other) => other !== lang)
  const sources = term.source.map((source) => {
    const address = sourceUrl(source)
    return address ? `[${source}](${address})` : source
  })
  return note(
    { title: name, lang, aliases: [name] },
    name,
    term[lang],
    ...others.map((other) => `> ${term[other]}`),
    `${t('glossary.source')} ${sources.join(', ')}`,
    ...(first ? [`${t('glossary.first')} ${places.station(first, first.title[lang])}`] : []),
  )
}

function note(head: Parameters<typeof frontMatter>[0], title: string, ...pieces: string[]): string {
  return `${[frontMatter(head), `# ${title}`, ...pieces].join('\n\n')}\n`
}
