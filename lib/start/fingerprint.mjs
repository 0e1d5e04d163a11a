import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { inProject } from './project.mjs'

/**
 * One hash over the names and bytes of files.
 *
 * @param {string[]} paths - as `filesIn` gives them
 */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    hash.update(`${path}\0`)
    hash.update(
      createHash('sha256')
        .update(readFileSync(inProject(path)))
        .digest(),
    )
  }
  return hash.digest('hex')
}

/**
 * Every file at or below the given places, in a stable order, with `/` between folders.
 *
 * @param {string[]} places - relative to the project; one that does not exist counts as empty
 * @param {(path: string) => boolean} [wanted]
 * @returns {string[]}
 */
export function filesIn(places, wanted = () => true) {
  return places.flatMap(walk).filter(wanted).sort()
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function walk(place) {
  const found = statSync(inProject(place), { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [place.split(sep).join('/')]
  return readdirSync(inProject(place)).flatMap((name) => walk(join(place, name)))
}
