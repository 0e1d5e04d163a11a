import { describe, expect, it } from 'vitest'
import type { QuizItem } from '#lib/course/index.ts'
import { lessons, quizPlace } from '#tests/helpers/content/lessons.ts'
import * as rules from '#tests/helpers/content/quiz-rules.ts'

const good: QuizItem = {
  id: 'whose',
  answer: 1,
  stem: { mr: '`secret` कोणाचा?', en: 'Whose `secret`?' },
  options: ['User', 'Application', 'Server'].map((text) => ({
    mr: { text, why: `${text} बद्दल कारण.` },
    en: { text, why: `About the ${text}.` },
  })),
}
const [first, ...others] = good.options as [QuizItem['options'][number], ...QuizItem['options']]
const items = lessons.flatMap(({ quiz }) => quiz)

describe('each question', () => {
  const { sameInBoth, shortStem, ownReasons, plainReasons } = rules
  const reds: { rule: (item: QuizItem) => string[]; name: string; red: QuizItem }[] = [
    {
      rule: sameInBoth,
      name: 'has the same code and numbers in both languages',
      red: { ...good, stem: { mr: '`secret` कोणाचा?', en: 'Whose secret?' } },
    },
    {
      rule: shortStem,
      name: 'is short',
      red: { ...good, stem: { mr: 'कोण?', en: 'word '.repeat(21) } },
    },
    {
      rule: ownReasons,
      name: 'has options and reasons of their own',
      red: { ...good, options: [first, first, ...others] },
    },
    {
      rule: plainReasons,
      name: 'leaves “right” and “wrong” to the interface',
      red: {
        ...good,
        options: [{ ...first, mr: { text: 'User', why: 'हे नाही. User नसतो.' } }, ...others],
      },
    },
  ]

  it.each(reds)('$name', ({ rule, red }) => {
    expect(rule(good)).toEqual([])
    expect(rule(red)).not.toEqual([])
    const found = lessons.flatMap(({ station, quiz }) =>
      quiz.flatMap((one) => rule(one).map((fault) => `${quizPlace(station, one.id)}: ${fault}`)),
    )
    expect(found).toEqual([])
  })
})

describe('all questions together', () => {
  it('spread the right answers over the positions', () => {
    expect(rules.evenPositions([good, good])).not.toEqual([])
    expect(rules.evenPositions(items)).toEqual([])
  })

  it('do not give the answer away by its length', () => {
    expect(rules.lengthGivesNothingAway([good, good])).not.toEqual([])
    expect(rules.lengthGivesNothingAway(items)).toEqual([])
  })

  it('come back to an earlier station from station 3 on', () => {
    const without = lessons
      .filter(({ station }) => station.number >= 3 && station.line === 'main')
      .filter(({ station, quiz }) => !quiz.some(({ from = Infinity }) => from < station.number))
    expect(without.map(({ station }) => station.slug)).toEqual([])
  })
})
