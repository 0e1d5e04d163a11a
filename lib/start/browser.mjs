import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runProgram } from './children.mjs'
import { showProgress } from './progress.mjs'
import { inProject, Problem } from './project.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.PROGRAMFILES ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  join(process.env.LOCALAPPDATA ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
]
const deadline = 5 * 60_000

/**
 * Finds a Chromium for the browser tests: the machine's own, else Playwright's.
 *
 * @returns {Promise<string | undefined>} its path
 */
export async function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const { chromium } = await import('@playwright/test')
  return [...onPath, ...elsewhere, chromium.executablePath()].find((path) => existsSync(path))
}

/**
 * Finds a Chromium, or brings one: by Playwright, else by Debian's packages.
 *
 * @param {string} node - path of the Node to run Playwright with
 * @returns {Promise<string>} its path
 */
export async function bringBrowser(node) {
  const cli = inProject('node_modules', '@playwright', 'test', 'cli.js')
  const found =
    (await findBrowser()) ??
    (await tried('Fetching Chromium', node, [cli, 'install', 'chromium'])) ??
    (process.getuid?.() === 0
      ? ((await tried('Reading Debian’s package lists', 'apt-get', ['update'])) ??
        (await tried('Installing Chromium', 'apt-get', ['install', '-y', 'chromium'])))
      : undefined)
  if (found) return found
  throw new Problem(
    'The browser tests need Chromium, and none was found or could be fetched. ' +
      'Install Chromium or Google Chrome (on Debian: apt-get install chromium), then run npm test again.',
  )
}

/**
 * @param {string} label
 * @param {string} command
 * @param {string[]} args
 */
async function tried(label, command, args) {
  await showProgress(label, runProgram(command, args, { deadline }))
  return findBrowser()
}

/** What Chromium needs to run in a test: no sandbox as root, and no traffic of its own. */
export function chromiumFlags() {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}
