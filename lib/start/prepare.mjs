import { build, buildFonts } from './build.mjs'
import { install } from './install.mjs'
import { oneAtATime } from './lock.mjs'
import { findNode } from './node-runtime.mjs'

/**
 * Installs what is missing.
 *
 * @returns {Promise<string>} the path of a Node that is new enough to run everything else
 */
export async function prepareNode() {
  await oneAtATime(install)
  return findNode()
}

/**
 * Builds the production app when it is stale.
 *
 * @param {string} node - path of the Node to build with
 */
export const prepareApp = (node) => oneAtATime(() => build(node))

/**
 * Builds what the development server and the checks of the code need.
 *
 * @param {string} node - path of the Node to build with
 * @param {string[]} [args] - see `buildFonts`
 */
export const prepareFonts = (node, args) => oneAtATime(() => buildFonts(node, args))
