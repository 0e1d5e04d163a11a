import { expect, test } from 'vitest'
import { countPlaywright, countVitest, lastLine, sum, withCrash } from '#lib/start/counts.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
})

test('vitest’s report is counted test by test', () => {
  const testResults = [
    file('passed', 'passed', 'passed', 'skipped', 'todo'),
    file('failed', 'failed', 'passed'),
  ]
  expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 })
})

test('a file that could not be loaded is a failed test', () => {
  expect(countVitest({ testResults: [file('failed')] })).toMatchObject({ failed: 1 })
  expect(countVitest({ testResults: [file('failed', 'passed')] })).toMatchObject({ failed: 1 })
})

test('a browser test that passed at the second try has failed, as has an error outside any test', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 })
})

test('a runner that crashes has failed even where each of its tests passed', () => {
  const green = { passed: 3, failed: 0, skipped: 0 }
  expect(withCrash(green, 1)).toEqual({ ...green, failed: 1 })
  expect(withCrash(green, 0)).toEqual(green)
  expect(withCrash({ ...green, failed: 2 }, 1)).toEqual({ ...green, failed: 2 })
})

test('the last line counts all runners and is silent about skipped tests when there are none', () => {
  const one = { passed: 3, failed: 0, skipped: 0 }
  expect(lastLine(sum([one, one]))).toBe('6 passed, 0 failed')
  expect(lastLine(sum([one, { passed: 0, failed: 1, skipped: 2 }]))).toBe(
    '3 passed, 1 failed, 2 skipped',
  )
})
