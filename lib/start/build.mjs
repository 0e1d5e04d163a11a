import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { runProgram } from './children.mjs'
import { filesIn, fingerprint } from './fingerprint.mjs'
import { showProgress } from './progress.mjs'
import { inProject, Problem } from './project.mjs'

const next = inProject('node_modules', 'next', 'dist', 'bin', 'next')
const stamp = inProject('.next', 'build-inputs')
const deadline = 10 * 60_000

/**
 * Builds the fonts and the app, unless nothing they are made from has changed.
 *
 * @param {string} node - path of the Node to build with
 */
export async function build(node) {
  if (isBuilt()) return
  await buildFonts(node)
  if (isBuilt()) return
  const inputs = buildInputs()
  rmSync(stamp, { force: true })
  await make('Building the app', node, [next, 'build'])
  writeFileSync(stamp, inputs)
}

/**
 * Builds the fonts; the script sees for itself whether anything changed.
 *
 * @param {string} node - path of the Node to build with
 * @param {string[]} args - `--whole`: fonts that draw any word, for content that is being written
 */
export function buildFonts(node, args = []) {
  return make('Preparing the fonts', node, [inProject('lib', 'fonts', 'build.mjs'), ...args])
}

/**
 * @param {string} label
 * @param {string} node
 * @param {string[]} args
 */
async function make(label, node, args) {
  const { code, output } = await showProgress(label, runProgram(node, args, { deadline }))
  if (code === 0) return
  console.error(output.trim())
  throw new Problem(`${label} failed: see above.`)
}

function isBuilt() {
  return (
    [inProject('.next', 'BUILD_ID'), stamp].every((path) => existsSync(path)) &&
    readFileSync(stamp, 'utf8') === buildInputs()
  )
}

/** One hash over everything the production build is made from, the built fonts included. */
function buildInputs() {
  const top = readdirSync(inProject()).filter(
    (name) =>
      /\.(ts|mjs)$|^package.*\.json$|^tsconfig\.json$/.test(name) && name !== 'next-env.d.ts',
  )
  const rooms = filesIn(
    ['app', 'components', 'content', 'lib', 'public'],
    (path) => !path.startsWith('lib/start/'),
  )
  return fingerprint([...top, ...rooms])
}
