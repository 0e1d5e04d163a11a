import { describe, expect, it } from 'vitest'
import { readBlocks } from '#lib/course/blocks.ts'
import { loadGlossary } from '#lib/course/glossary.ts'
import { lessonMarkdown } from '#lib/course/markdown/lesson.ts'
import { sitePlaces } from '#lib/course/markdown/places.ts'
import { vaultNotes } from '#lib/course/markdown/vault.ts'
import { loadQuiz } from '#lib/course/quiz.ts'
import { findStation, type Station, stations } from '#lib/course/stations.ts'
import { type Language, languages } from '#lib/i18n/languages.ts'

const write = (station: Station, lang: Language) =>
  lessonMarkdown(station, lang, sitePlaces(lang, 'https://course.example'))
const identity = findStation('identity') as Station
const all = stations().flatMap((station) =>
  languages.map((lang) => ({ name: `${station.slug} ${lang}`, station, lang })),
)

describe('a lesson as Markdown', () => {
  it('begins with what is known of it', () => {
    expect(write(identity, 'en').split('\n').slice(0, 9)).toEqual([
      '---',
      'title: "Who are you?"',
      `description: ${JSON.stringify(identity.description.en)}`,
      'lang: "en"',
      'number: 3',
      `minutes: ${identity.minutes}`,
      '---',
      '',
      '# Who are you?',
    ])
  })

  it.each(all)('says everything that $name says, and has no tag of ours', ({ station, lang }) => {
    const text = write(station, lang)
    for (const { code, inlineCode } of readBlocks(station, lang)) {
      for (const piece of code) expect(text).toContain(piece)
      for (const piece of inlineCode) expect(text).toContain(`\`${piece}\``)
    }
    expect(text.replace(/```[\s\S]*?```/g, '').match(/<\/?[A-Z]\w*/g) ?? []).toEqual([])
    expect(text).not.toContain('undefined')
  })

  it('writes who speaks, and a try as links into the playground', () => {
    const text = write(identity, 'mr')
    expect(text).toContain('> **Token API · खिडकी:** “नाव सांग.')
    expect(text).toContain(
      '](https://course.example/mr/playground?experiment=wrong-secret) (Token API: 401',
    )
  })

  it('writes a drawing as Mermaid, and gates as a list', () => {
    const drawn = write(findStation('two-apis') as Station, 'en')
    expect(drawn).toContain(
      '```mermaid\nsequenceDiagram\n  participant framework as Automation Framework\n',
    )
    expect(write(findStation('step-1-ask') as Station, 'en')).not.toMatch(
      /Request\*\*\n\n```mermaid/,
    )
    expect(drawn).toContain('  framework->>business: GET: token\n')
    expect(drawn).toContain('  business-->>framework: 200: orders\n```')
    expect(write(findStation('reading-errors') as Station, 'en')).toContain(
      '6. Is the scope enough? 403 insufficient_scope\n7. 200',
    )
  })

  it.each(all)('folds one answer for each question of $name', ({ station, lang }) => {
    const folds = write(station, lang).split('<details>').slice(1)
    const right = folds.map((fold) => fold.match(/^- \*\*/gm)?.length)
    expect(right.filter((count) => count === 1).length).toBe(loadQuiz(station).length)
  })
})

describe.each(languages)('the vault in %s', (lang) => {
  const notes = vaultNotes(lang, 'https://oauth.example')
  const names = Object.keys(notes).map((path) => path.replace(/^.*\/|\.md$/g, ''))
  const links = Object.values(notes).flatMap((text) =>
    [...text.matchAll(/\[\[([^\]|\\]+)/g)].map(([, name]) => name),
  )

  it('has a note for each station and each term, and an index that leads to all of them', () => {
    expect(Object.keys(notes)).toHaveLength(stations().length + loadGlossary().length + 1)
    expect(new Set(names).size).toBe(names.length)
    const index = notes['index.md'] ?? ''
    for (const name of names.filter((one) => one !== 'index')) {
      expect(index).toMatch(new RegExp(`\\[\\[${name}[|\\]]`))
    }
  })

  it('leads to notes that are there, and to the site by its full address', () => {
    expect(links.length).toBeGreaterThan(100)
    expect(links.filter((name) => !names.includes(name ?? ''))).toEqual([])
    expect(Object.values(notes).join('\n')).not.toMatch(/\]\(\//)
  })

  it('leads from a station to the terms that are marked in it', () => {
    for (const station of stations()) {
      const text = notes[`stations/${station.folder.split(/[\\/]/).at(-1)}.md`] ?? ''
      for (const id of readBlocks(station, lang).flatMap(({ termIds }) => termIds)) {
        expect(text).toMatch(new RegExp(`\\[\\[${id}(\\\\?\\||\\]\\])`))
      }
    }
  })
})
