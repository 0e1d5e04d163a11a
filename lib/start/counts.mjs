import { relative } from 'node:path'
import { root } from './project.mjs'

/**
 * How many tests passed, failed and were skipped, and the names of those that passed only at the
 * second try.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, retried: string[] }} Counts
 */

/**
 * Adds up what several runners counted.
 *
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  const add = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    all.reduce((total, one) => total + one[key], 0)
  return {
    passed: add('passed'),
    failed: add('failed'),
    skipped: add('skipped'),
    retried: all.flatMap((one) => one.retried),
  }
}

/**
 * What `npm test` says at its end: which tests passed only at the second try, if any, then, as the
 * last line, the counts.
 *
 * @param {Counts} counts
 * @returns {string[]} lines
 */
export function lastLines({ passed, failed, skipped, retried }) {
  return [
    ...(retried.length > 0 ? ['Passed only at the second try:'] : []),
    ...retried.map((name) => `  ${name}`),
    `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  ]
}

/**
 * Reads vitest's JSON report. A file that could not even be loaded counts as one failed test; a test
 * that passed with an error to show failed at its first try.
 *
 * @param {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }} report
 * @returns {Counts}
 */
export function countVitest({ testResults }) {
  const tests = testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  )
  const unloaded = testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  const of = (/** @type {string} */ status) => tests.filter((one) => one.status === status)
  const [passed, failed] = [of('passed'), of('failed')]
  return {
    passed: passed.length,
    failed: failed.length + unloaded.length,
    skipped: tests.length - passed.length - failed.length,
    retried: passed
      .filter((test) => test.failureMessages.length > 0)
      .map((test) => `${relative(root, test.file)}: ${test.fullName}`),
  }
}

/**
 * Reads Playwright's JSON report; an error outside any test counts as one failed test.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[], suites: PlaywrightSuite[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors, suites }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    retried: suites.flatMap(flakyTests),
  }
}

/**
 * @typedef {{ file: string, suites?: PlaywrightSuite[], specs: { title: string, tests: { status: string, projectName: string }[] }[] }} PlaywrightSuite
 */

/**
 * @param {PlaywrightSuite} suite
 * @returns {string[]}
 */
function flakyTests({ file, suites = [], specs }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter((test) => test.status === 'flaky')
      .map((test) => `${file} [${test.projectName}]: ${title}`),
  )
  return [...own, ...suites.flatMap(flakyTests)]
}

/**
 * A runner that ends badly without a failed test to show for it has failed all the same.
 *
 * @param {Counts} counts
 * @param {number} code - its exit status
 * @returns {Counts}
 */
export function withCrash(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
