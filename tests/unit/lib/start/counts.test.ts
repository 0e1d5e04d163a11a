import { expect, test } from 'vitest'
import { countPlaywright, countVitest, lastLines, sum, withCrash } from '#lib/start/counts.mjs'
import { inProject } from '#lib/start/project.mjs'

const one = (status: string, ...failureMessages: string[]) => ({
  status,
  fullName: `a ${status} test`,
  failureMessages,
})

const file = (status: string, ...assertionResults: ReturnType<typeof one>[]) => ({
  name: inProject('some.test.ts'),
  status,
  assertionResults,
})

const green = { passed: 3, failed: 0, skipped: 0, retried: [] }

test('vitest’s report is counted test by test', () => {
  const testResults = [
    file('passed', one('passed'), one('passed'), one('skipped'), one('todo')),
    file('failed', one('failed', 'no'), one('passed')),
  ]
  expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2, retried: [] })
})

test('a file that could not be loaded is a failed test', () => {
  expect(countVitest({ testResults: [file('failed')] })).toMatchObject({ failed: 1 })
  expect(countVitest({ testResults: [file('failed', one('passed'))] })).toMatchObject({ failed: 1 })
})

test('a test that passed at its second try has passed, and is named', () => {
  expect(
    countVitest({ testResults: [file('passed', one('passed', 'first try'), one('passed'))] }),
  ).toEqual({ passed: 2, failed: 0, skipped: 0, retried: ['some.test.ts: a passed test'] })

  const stats = { expected: 5, unexpected: 0, flaky: 2, skipped: 2 }
  const spec = (title: string, status: string) => ({
    title,
    tests: [{ status, projectName: 'phone' }],
  })
  const suites = [
    {
      file: 'a.test.ts',
      specs: [spec('stands', 'expected'), spec('wavers', 'flaky')],
      suites: [{ file: 'a.test.ts', specs: [spec('wavers too', 'flaky')] }],
    },
  ]
  expect(countPlaywright({ stats, errors: [], suites })).toEqual({
    passed: 7,
    failed: 0,
    skipped: 2,
    retried: ['a.test.ts [phone]: wavers', 'a.test.ts [phone]: wavers too'],
  })
})

test('an error outside any browser test is a failed test', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 0 }
  expect(countPlaywright({ stats, errors: [{}], suites: [] })).toMatchObject({ failed: 2 })
})

test('a runner that crashes has failed even where each of its tests passed', () => {
  expect(withCrash(green, 1)).toEqual({ ...green, failed: 1 })
  expect(withCrash(green, 0)).toEqual(green)
  expect(withCrash({ ...green, failed: 2 }, 1)).toEqual({ ...green, failed: 2 })
})

test('the last line counts all runners and is silent about skipped tests when there are none', () => {
  expect(lastLines(sum([green, green]))).toEqual(['6 passed, 0 failed'])
  expect(lastLines(sum([green, { passed: 0, failed: 1, skipped: 2, retried: [] }]))).toEqual([
    '3 passed, 1 failed, 2 skipped',
  ])
})

test('what passed only at the second try stands before the last line', () => {
  const shaky = { ...green, retried: ['a.test.ts: wavers'] }
  expect(lastLines(sum([green, shaky]))).toEqual([
    'Passed only at the second try:',
    '  a.test.ts: wavers',
    '6 passed, 0 failed',
  ])
})
