import { describe, expect, test } from 'vitest'
import { findStation, lessonQuestions, stations } from '#lib/course/index.ts'
import { asked, findQuestion, strayMember } from '#lib/session/course.ts'
import { plan } from '#lib/session/plan.ts'

describe('the questions of the course', () => {
  test('are complete in both languages, with an answer among their options', () => {
    const questions = stations().flatMap(lessonQuestions)
    expect(questions.length).toBeGreaterThan(40)
    for (const { stem, options, answer } of questions) {
      expect(stem.mr).toMatch(/[\u0900-\u097f]/)
      expect(stem.en.length).toBeGreaterThan(5)
      expect(options[answer]).toBeDefined()
      for (const option of options) expect(option.mr && option.en).toBeTruthy()
    }
  })

  test('are found by block, and in a quiz by item', () => {
    const place = { lesson: 'step-2-receive', block: 'predict' }
    const question = findQuestion(place, undefined)
    expect(question?.stem.en).toBe('`report-reader` asks for `orders:write`. Will it get it?')
    expect(findQuestion(place, 'two-checks')).toBeUndefined()
    const recall = { lesson: 'step-2-receive', block: 'recall' }
    expect(findQuestion(recall, 'expires')?.answer).toBe(0)
    expect(findQuestion(recall, undefined)?.item).toBe('two-checks')
    expect(findQuestion({ lesson: 'step-2-receive', block: 'board' }, undefined)).toBeUndefined()
  })

  test('look for the misconception that the run after a prediction disproves', () => {
    const place = { lesson: 'step-1-ask', block: 'predict' }
    expect(findQuestion(place, undefined)?.misconceptions).toContain('M14')
  })

  test('are put to the room without their answer', () => {
    const station = findStation('two-apis')
    const [question] = station ? lessonQuestions(station) : []
    expect(question && Object.keys(asked(question))).toEqual(['stem', 'options'])
  })
})

test('the plan leads to blocks that exist, without a gap, in half an hour', () => {
  expect(plan.map(({ place }) => strayMember(place))).toEqual(plan.map(() => undefined))
  expect(plan.map(({ from }) => from)).toEqual([0, ...plan.map(({ to }) => to).slice(0, -1)])
  expect(plan.at(-1)?.to).toBe(30)
})
