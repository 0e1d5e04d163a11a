import { existsSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { runProgram } from './children.mjs'
import { showProgress } from './progress.mjs'
import { inProject, Problem, root } from './project.mjs'

const deadline = 15 * 60_000

/** Installs the packages of the lockfile, unless exactly these are installed already. */
export async function install() {
  if (isInstalled()) return
  const { command, args, shell } = npm(['--loglevel=error', '--no-audit', '--no-fund'])
  const work = runProgram(command, args, { deadline, shell })
  const { code, output } = await showProgress('Installing packages', work)
  if (code !== 0) {
    console.error(output.trim())
    throw new Problem('The packages could not be installed: see npm’s own words above.')
  }
}

/**
 * Whether `node_modules` holds what the lockfile asks for, by the list that npm itself leaves there
 * at the end of an installation. Packages for other platforms are optional and may lack.
 */
function isInstalled() {
  const listPath = inProject('node_modules', '.package-lock.json')
  if (!existsSync(listPath)) return false
  const wanted = packages(inProject('package-lock.json'))
  const present = packages(listPath)
  return (
    agrees(wanted['']) &&
    Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' ||
        (entry.optional && !present[path]) ||
        present[path]?.version === entry.version,
    )
  )
}

/** @param {string} path - of a lockfile */
function packages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}

/**
 * Whether package.json still asks for what the lockfile was made from.
 *
 * @param {Record<string, unknown>} locked - the lockfile's own copy
 */
function agrees(locked) {
  const asked = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every(
    (kind) => JSON.stringify(asked[kind]) === JSON.stringify(locked[kind]),
  )
}

/**
 * npm as a program to run: the one that runs us when there is one, so that no shell is needed.
 *
 * @param {string[]} options
 */
function npm(options) {
  // On Windows a running node.exe cannot be deleted, which `npm ci` would try.
  const inside = process.execPath.startsWith(root + sep)
  const args = [process.platform === 'win32' && inside ? 'install' : 'ci', ...options]
  const script = process.env.npm_execpath
  if (script && /npm-cli\.c?js$/.test(script)) {
    return { command: process.env.npm_node_execpath ?? 'node', args: [script, ...args] }
  }
  return { command: 'npm', args, shell: process.platform === 'win32' }
}
