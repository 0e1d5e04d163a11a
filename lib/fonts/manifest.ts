import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Slice } from './faces.ts'

/** A built font file. */
export interface FontFile {
  /** The face's id, see `faces.ts`. */
  face: string
  family: string
  weight: 400 | 700
  slice: Slice
  /** Its name in `public/fonts`, which changes with its bytes. */
  file: string
  bytes: number
  /** Whether it waits for letters that a reader types; no page loads it by itself. */
  typed: boolean
}

/** What the last build made. */
export interface Manifest {
  /** A hash of all that the files were made from. */
  inputs: string
  files: FontFile[]
}

/** Where the build leaves the files and says which. */
export const fontsFolder = join('public', 'fonts')
/** The name of the list that says which. */
export const manifestName = 'manifest.json'

/**
 * Reads what the last build made.
 *
 * @throws with the remedy when the fonts were never built
 */
export function readManifest(root: string): Manifest {
  const file = join(root, fontsFolder, manifestName)
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error('The fonts are not built yet. Run: node lib/fonts/build.mjs', { cause })
  }
}
