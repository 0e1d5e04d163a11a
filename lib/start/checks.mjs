import { runProgram } from './children.mjs'
import { inProject } from './project.mjs'

const bin = (/** @type {string[]} */ ...parts) => inProject('node_modules', ...parts)
const next = bin('next', 'dist', 'bin', 'next')

/** The checks of the code, in the order they run: a name for people and the programs that make it up. */
const checks = [
  {
    name: 'formatting, import rules and common faults',
    programs: [[bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.']],
  },
  {
    name: 'types',
    programs: [
      [next, 'typegen'],
      [bin('typescript', 'bin', 'tsc'), '--noEmit'],
    ],
  },
  { name: 'unused code', programs: [[bin('knip', 'bin', 'knip.js'), '--no-progress']] },
]

/**
 * Checks the code; a check that finds faults prints them.
 *
 * @param {string} node - path of the Node to run the programs with
 * @returns {Promise<import('./counts.mjs').Counts>} one a check
 */
export async function runChecks(node) {
  const counts = { passed: 0, failed: 0, skipped: 0, retried: [] }
  for (const { name, programs } of checks) {
    const fault = await firstFault(node, programs)
    if (fault === undefined) counts.passed += 1
    else counts.failed += 1
    console.log(fault === undefined ? `passed: ${name}` : `${fault.trim()}\nFAILED: ${name}`)
  }
  return counts
}

/**
 * @param {string} node
 * @param {string[][]} programs
 * @returns {Promise<string | undefined>} the output of the first program that failed
 */
async function firstFault(node, programs) {
  for (const args of programs) {
    const { code, output } = await runProgram(node, args)
    if (code !== 0) return output
  }
}
