import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringBrowser } from './browser.mjs'
import { runChecks } from './checks.mjs'
import { runProgram } from './children.mjs'
import { countPlaywright, countVitest, lastLines, sum, withCrash } from './counts.mjs'
import { main } from './main.mjs'
import { prepareApp, prepareNode } from './prepare.mjs'
import { inProject } from './project.mjs'

const reports = mkdtempSync(join(tmpdir(), 'oauth-local-'))
process.once('exit', () => rmSync(reports, { recursive: true, force: true }))

await main(async () => {
  const node = await prepareNode()
  await prepareApp(node)
  console.log(`Browser: ${await bringBrowser(node)}`)
  const counts = sum([
    await part('Checks of the code', () => runChecks(node)),
    // HTTP tests mostly wait for a server's time limit: other HTTP tests and unit tests use that time.
    ...(await part('Unit and HTTP tests', () =>
      Promise.all([runVitest(node, 'unit'), runVitest(node, 'http', ['--maxWorkers=2'])]),
    )),
    await part('Browser tests', () => runPlaywright(node)),
  ])
  console.log(`\n${lastLines(counts).join('\n')}`)
  return counts.failed === 0 ? 0 : 1
})

/**
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 */
function part(title, work) {
  console.log(`\n${title}`)
  return work()
}

/**
 * @param {string} node
 * @param {'unit' | 'http'} project
 * @param {string[]} [options]
 */
function runVitest(node, project, options = []) {
  const report = join(reports, `${project}.json`)
  return counted(
    node,
    [
      inProject('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--config=tests/vitest.config.ts',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...options,
    ],
    report,
    countVitest,
  )
}

/** @param {string} node */
function runPlaywright(node) {
  const report = join(reports, 'playwright.json')
  return counted(
    node,
    [
      inProject('node_modules', '@playwright', 'test', 'cli.js'),
      'test',
      '--config=tests/playwright.config.ts',
      '--reporter=list,json',
    ],
    report,
    countPlaywright,
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  )
}

/**
 * Runs a runner and reads its report; without one it has crashed.
 *
 * @param {string} node
 * @param {string[]} args
 * @param {string} report - path of its JSON report
 * @param {(report: any) => import('./counts.mjs').Counts} count
 * @param {Record<string, string>} [env]
 */
async function counted(node, args, report, count, env) {
  const { code } = await runProgram(node, args, { show: true, env })
  try {
    return withCrash(count(JSON.parse(readFileSync(report, 'utf8'))), code)
  } catch {
    console.error(`No report came from ${args[0]}: it ended with status ${code}.`)
    return { passed: 0, failed: 1, skipped: 0, retried: [] }
  }
}
