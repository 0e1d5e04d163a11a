/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * Adds up what several runners counted.
 *
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  const add = (/** @type {keyof Counts} */ key) => all.reduce((total, one) => total + one[key], 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') }
}

/**
 * The last line of `npm test`.
 *
 * @param {Counts} counts
 */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * Reads vitest's JSON report. A file that could not even be loaded counts as one failed test.
 *
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function countVitest({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults.map((test) => test.status))
  const unloaded = testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  const count = (/** @type {string} */ status) => tests.filter((one) => one === status).length
  const [passed, failed] = [count('passed'), count('failed')]
  return {
    passed,
    failed: failed + unloaded.length,
    skipped: tests.length - passed - failed,
  }
}

/**
 * Reads Playwright's JSON report; an error outside any test counts as one failed test.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
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
