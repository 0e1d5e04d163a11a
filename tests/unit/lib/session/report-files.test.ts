import { describe, expect, test } from 'vitest'
import { lessonQuestions, stations } from '#lib/course/index.ts'
import { languages } from '#lib/i18n/languages.ts'
import { reportCsv, reportMarkdown } from '#lib/session/report-files.ts'
import { mixUps } from '#lib/session/report-words.ts'
import type { Report, ReportPerson, ReportPoll } from '#lib/session/types.ts'

const person = (name: string): ReportPerson => ({
  alias: { mr: 'दादर', en: 'Dadar' },
  name,
  ticket: 'arrived',
  first: { right: 1, votes: 2 },
  last: { right: 2, votes: 2 },
  runs: [],
})
const report = (people: ReportPerson[]): Report => ({
  title: 'Monday | <b>',
  code: 'K7M-4PQ',
  opened: '2026-11-24T10:00:00.000Z',
  deleted: '2026-12-01T10:00:00.000Z',
  people,
  polls: [],
  experiments: [],
  remaining: [{ misconception: 'M17', wrong: 2, votes: 3 }],
})
const cells = (name: string) => reportCsv(report([person(name)]), 'en').split('\r\n')[1]

describe('the CSV', () => {
  test.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1'])(
    'lets no spreadsheet take %j for a formula',
    (name) => {
      expect(cells(name)).toMatch(/^'/)
    },
  )

  test('quotes what has commas, quotation marks or lines in it (RFC 4180)', () => {
    expect(cells('a, "b"')).toMatch(/^"a, ""b""",/)
    expect(cells('Asha')).toBe('Asha,got one and used it,1,2,2,2,')
  })
})

describe('the Markdown', () => {
  test('takes names and titles for text and nothing else', () => {
    const text = reportMarkdown(report([person('[x](javascript:1) | <img>')]), 'mr')
    expect(text).toContain('# Monday \\| \\<b\\>')
    expect(text).toContain('\\[x\\]\\(javascript:1\\) \\| \\<img\\>')
    expect(text).toContain('| OAuth म्हणजे Google ने login. | 2 | 3 |')
  })
})

describe('what is still mixed up', () => {
  const asked = (misconceptions: string[], right: number): ReportPoll => ({
    lesson: 'two-apis',
    block: 'predict',
    question: { stem: { mr: 'मग?', en: 'And then?' }, options: [] },
    answer: 0,
    misconceptions,
    rounds: [
      { counts: [], right: 0, votes: 4 },
      { counts: [], right, votes: 4 },
    ],
  })

  test('is said in words, and by the question where it looks for no misconception', () => {
    const polls = [asked([], 1), asked(['M17'], 2), asked([], 4)]
    expect(mixUps({ ...report([]), polls }, 'en')).toEqual([
      { text: 'And then?', wrong: 3, votes: 4 },
      { text: 'OAuth = login', wrong: 2, votes: 3 },
    ])
  })

  test('has words for every misconception of the course, in both languages', () => {
    const ids = stations()
      .flatMap(lessonQuestions)
      .flatMap(({ misconceptions }) => misconceptions)
    for (const misconception of new Set(ids)) {
      const remaining = [{ misconception, wrong: 1, votes: 1 }]
      for (const lang of languages) {
        expect(mixUps({ ...report([]), remaining }, lang)[0]?.text).not.toMatch(/^M\d/)
      }
    }
  })
})
