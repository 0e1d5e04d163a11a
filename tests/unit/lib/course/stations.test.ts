import { describe, expect, it } from 'vitest'
import { loadQuiz } from '#lib/course/quiz.ts'
import { findStation, stations } from '#lib/course/stations.ts'
import { folderWith, lessonJson, lessonWith } from '#tests/helpers/course.ts'

describe('stations', () => {
  it('are the folders of lessons, in order', () => {
    const folder = folderWith({
      '02-two/lesson.json': { ...lessonJson, number: 2 },
      '01-one/lesson.json': lessonJson,
    })
    expect(stations(folder).map(({ slug, number }) => [slug, number])).toEqual([
      ['one', 1],
      ['two', 2],
    ])
    expect(findStation('two', folder)?.minutes).toBe(2)
    expect(findStation('three', folder)).toBeUndefined()
  })

  it.each([
    [
      'a folder without number',
      { 'one/lesson.json': lessonJson },
      /one: a lesson’s folder is named/,
    ],
    [
      'a missing lesson.json',
      { '01-one/mr.mdx': '' },
      /01-one\/lesson\.json: this file is missing/,
    ],
    ['broken JSON', { '01-one/lesson.json': '{' }, /01-one\/lesson\.json: not JSON/],
    [
      'a wrong member',
      { '01-one/lesson.json': { ...lessonJson, minutes: 'two' } },
      /01-one\/lesson\.json: 1: \/minutes: /,
    ],
    [
      'a language that is missing',
      { '01-one/lesson.json': { ...lessonJson, title: { mr: 'एक' } } },
      /lesson\.json: 1: \/title\/en: /,
    ],
    [
      'a surplus member',
      { '01-one/lesson.json': { ...lessonJson, titel: 'x' } },
      /lesson\.json: .*titel/,
    ],
    [
      'a number that is not the folder’s',
      { '02-one/lesson.json': lessonJson },
      /says 02, lesson\.json 1/,
    ],
    [
      'a slug that two lessons have',
      { '01-one/lesson.json': lessonJson, '02-one/lesson.json': { ...lessonJson, number: 2 } },
      /the same slug/,
    ],
  ])('name the file of %s', (_case, files, message) => {
    const folder = folderWith(files)
    expect(() => stations(folder)).toThrow(message)
  })
})

describe('loadQuiz', () => {
  const option = { mr: { text: 'हो', why: 'कारण' }, en: { text: 'Yes', why: 'Because' } }
  const item = {
    id: 'who',
    answer: 0,
    stem: { mr: 'कोण?', en: 'Who?' },
    options: [option, option, option],
  }

  it('reads the items', () => {
    const folder = folderWith({ 'quiz.json': { items: [item] } })
    expect(loadQuiz({ ...lessonWith(''), folder })).toHaveLength(1)
  })

  it.each([
    [
      'an answer that is no option',
      { ...item, answer: 3 },
      /quiz\.json: 1: \/items\/0\/answer: names no option/,
    ],
    [
      'an option without reason',
      { ...item, options: [option, option, { ...option, en: { text: 'No' } }] },
      /\/items\/0\/options\/2\/en\/why/,
    ],
    ['two options only', { ...item, options: [option, option] }, /\/items\/0\/options/],
  ])('refuses %s', (_case, bad, message) => {
    const folder = folderWith({ 'quiz.json': { items: [bad] } })
    expect(() => loadQuiz({ ...lessonWith(''), folder })).toThrow(message)
  })
})
