import { build, buildFonts } from './build.mjs'
import { install } from './install.mjs'
import { oneAtATime } from './lock.mjs'
import { findNode } from './node-runtime.mjs'

/**
 * Everything a command needs before it begins: packages, a new enough Node, and the build.
 *
 * @param {{ built: boolean }} want - `built`: the production build too, else the fonts alone
 * @returns {Promise<string>} the path of the Node to run the app with
 */
export function prepare({ built }) {
  return oneAtATime(async () => {
    await install()
    const node = await findNode()
    await (built ? build(node) : buildFonts(node))
    return node
  })
}
