import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { runProgram } from './children.mjs'
import { filesIn, fingerprint } from './fingerprint.mjs'
import { showProgress } from './progress.mjs'
import { inProject, Problem } from './project.mjs'

const buildStamp = inProject('.next', 'build-inputs')
// Next empties its folder before each build, but for its cache.
const fontStamp = inProject('.next', 'cache', 'font-inputs')
const fontScript = inProject('lib', 'fonts', 'build.mjs')
const deadline = 10 * 60_000

const isGenerated = (/** @type {string} */ path) =>
  path === 'app/fonts.css' || /^public\/fonts\/.*\.woff2$/.test(path)

/**
 * Builds the fonts and the app, unless nothing they are made from has changed.
 *
 * @param {string} node - path of the Node to build with
 */
export async function build(node) {
  await buildFonts(node)
  const inputs = appInputs()
  if (existsSync(inProject('.next', 'BUILD_ID')) && read(buildStamp) === inputs) return
  rmSync(buildStamp, { force: true })
  const next = inProject('node_modules', 'next', 'dist', 'bin', 'next')
  await made('Building the app', runProgram(node, [next, 'build'], { deadline }))
  write(buildStamp, inputs)
}

/**
 * Builds the fonts, unless nothing they are made from has changed.
 *
 * @param {string} node - path of the Node to build with
 */
export async function buildFonts(node) {
  if (!existsSync(fontScript) || read(fontStamp) === fontInputs()) return
  await made('Preparing the fonts', runProgram(node, [fontScript], { deadline }))
  write(fontStamp, fontInputs())
}

function appInputs() {
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

/** What the fonts are made from, and what came of it, so that a lost file is made again. */
function fontInputs() {
  const sources = filesIn(
    ['app', 'components', 'content', 'lib', 'package-lock.json'],
    (path) => !path.startsWith('lib/start/') && !isGenerated(path),
  )
  return fingerprint([...sources, ...filesIn(['app/fonts.css', 'public/fonts'], isGenerated)])
}

/**
 * @param {string} label
 * @param {ReturnType<typeof runProgram>} work
 */
async function made(label, work) {
  const { code, output } = await showProgress(label, work)
  if (code === 0) return
  console.error(output.trim())
  throw new Problem(`${label} failed: see above.`)
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
