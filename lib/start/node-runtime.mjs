import { existsSync } from 'node:fs'
import { runProgram } from './children.mjs'
import { inProject, Problem } from './project.mjs'

const wanted = 24

/**
 * The Node that runs the app: the one from npm, else the machine's own when that is new enough.
 * npm's comes by an install script, which some machines block without a word.
 *
 * @returns {Promise<string>} its path
 */
export async function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const candidates = [
    inProject('node_modules', 'node', 'bin', name),
    process.execPath,
    process.env.npm_node_execpath,
  ]
  for (const path of candidates) {
    if (path && existsSync(path) && (await major(path)) >= wanted) return path
  }
  throw new Problem(
    `OAuth Local needs Node ${wanted} or later; this machine has ${process.version}, and npm could not bring a newer one. ` +
      `Install Node ${wanted} from https://nodejs.org and run the command again.`,
  )
}

/**
 * @param {string} path - of a Node binary
 * @returns {Promise<number>} its major version, 0 when it does not run
 */
async function major(path) {
  if (path === process.execPath) return Number.parseInt(process.versions.node, 10)
  const { code, output } = await runProgram(path, ['--version'], { deadline: 10_000 })
  return code === 0 ? Number.parseInt(output.replace(/^v/, ''), 10) : 0
}
