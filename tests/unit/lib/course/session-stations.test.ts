import { expect, test } from 'vitest'
import { sessionStations } from '#lib/course/session-stations.ts'
import { stations } from '#lib/course/stations.ts'

const found = sessionStations()
const step = found.find(({ slug }) => slug === 'step-1-ask')

test('every station is there with its blocks, and each has a short name in both languages', () => {
  expect(found.map(({ slug }) => slug)).toEqual(stations().map(({ slug }) => slug))
  const names = found.flatMap(({ blocks }) => blocks.map(({ name }) => name))
  expect(names.length).toBeGreaterThan(100)
  for (const { mr, en } of names) {
    expect(Math.max(mr.length, en.length)).toBeLessThanOrEqual(49)
    expect(Math.min(mr.length, en.length)).toBeGreaterThan(0)
  }
})

test('a block is called by its heading', () => {
  const unpack = step?.blocks.find(({ id }) => id === 'unpack')
  expect(unpack?.name).toEqual({
    mr: 'Base64 मध्ये secret लपतो का?',
    en: 'Does base64 hide the secret?',
  })
})

test('the questions of a station are its predictions and its quiz, without their answers', () => {
  const [predict, first] = step?.questions ?? []
  expect(predict).toEqual({
    block: 'predict',
    stem: { mr: 'Body JSON मध्ये पाठवली तर?', en: 'What if the body is JSON?' },
  })
  expect(first).toMatchObject({ block: 'recall', item: 'content-type' })
  expect(JSON.stringify(step)).not.toContain('answer')
})
