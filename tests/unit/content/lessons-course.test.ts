import { expect, it } from 'vitest'
import * as rules from '#tests/helpers/content/course-rules.ts'
import { overtime } from '#tests/helpers/content/lesson-rules.ts'
import { type Lesson, lessons } from '#tests/helpers/content/lessons.ts'
import { termsUsed } from '#tests/helpers/content/term-rules.ts'

/** The lessons with one attribute of their blocks, and of their questions, taken out. */
function without(name: 'facts' | 'misconceptions'): Lesson[] {
  return lessons.map(({ blocks, quiz, ...lesson }) => ({
    ...lesson,
    blocks: {
      mr: blocks.mr.map(({ props, ...block }) => ({ ...block, props: { ...props, [name]: '' } })),
      en: blocks.en,
    },
    quiz: quiz.map((item) => ({ ...item, [name]: [] })),
  }))
}

it('every fact is taught and asked', () => {
  expect(rules.factsTaught(without('facts'))).toContain('S13 is taught nowhere')
  expect(rules.factsTaught(without('facts'))).toContain('S13 is asked nowhere')
  expect(rules.factsTaught(lessons)).toEqual([])
})

it('every wrong idea is refuted by what shows it', () => {
  expect(rules.ideasRefuted(without('misconceptions'))).toContain('M7 is refuted nowhere')
  const thrice = {
    id: 'M24',
    stations: [10],
    blocks: [],
    experiments: Array(3).fill('wrong-secret'),
  }
  const untold = { ...thrice, experiments: [], words: 'Send it again and again' }
  expect(rules.ideasRefuted(lessons, [thrice])).toHaveLength(1)
  expect(rules.ideasRefuted(lessons, [untold])).toHaveLength(1)
  expect(rules.ideasRefuted(lessons)).toEqual([])
})

it('every term of the glossary is marked somewhere', () => {
  expect(termsUsed(lessons.slice(0, 3))).toContain('bearer is marked nowhere')
  expect(termsUsed(lessons)).toEqual([])
})

it('the table of claims is about the token above it', () => {
  const lesson = lessons.find(({ station }) => station.slug === 'inside-the-token')
  const block = (id: string) => lesson?.blocks.mr.find((one) => one.id === id)
  const [token = ''] = block('three-parts')?.code ?? []
  const claims = Object.entries(
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()),
  )
  const told = block('claims')?.inlineCode ?? []
  expect(claims).toHaveLength(8)
  for (const [name, value] of claims) expect(told[told.indexOf(name) + 1]).toBe(String(value))
})

it('a lesson takes about as long as it says', () => {
  const [lesson] = lessons
  expect(
    lesson && overtime({ ...lesson, station: { ...lesson.station, minutes: 0 } }, 'mr'),
  ).toBeGreaterThan(1)
  const over = lessons.flatMap((one) =>
    (['mr', 'en'] as const)
      .map((lang) => ({ lang, minutes: overtime(one, lang) }))
      .filter(({ minutes }) => minutes > 0.75)
      .map(
        ({ lang, minutes }) => `${one.station.slug} / ${lang}: ${minutes.toFixed(1)} minutes over`,
      ),
  )
  expect(over).toEqual([])
})
