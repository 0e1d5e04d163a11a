import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faces, packageFile, type Slice, typedFaces } from '#lib/fonts/faces.ts'
import { devanagariWords, latinRuns } from '#lib/fonts/letters.ts'
import { type FontFile, fontsFolder, readManifest } from '#lib/fonts/manifest.ts'
import { openFont, type Run, type Shaper } from '#lib/fonts/shaper.ts'
import { unpack } from '#lib/fonts/woff2.ts'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Every file that the last build made. */
export const fontFiles: readonly FontFile[] = readManifest(projectRoot).files

/** The files that a page may load before anyone types. */
export const pageFonts = fontFiles.filter((file) => !file.typed)

/** Opens a WOFF2 file for shaping. */
export async function openWoff2(bytes: Uint8Array): Promise<Shaper> {
  return openFont(await unpack(bytes))
}

/** Opens a built file and the whole face that it was cut from. */
export async function openPair(file: FontFile): Promise<{ served: Shaper; whole: Shaper }> {
  const face = [...faces, ...typedFaces].find(({ id }) => id === file.face)
  return {
    served: await openWoff2(readFileSync(join(projectRoot, fontsFolder, file.file))),
    whole: await openWoff2(packageFile(face?.sources[file.slice] ?? '')),
  }
}

/** The features that a face goes without on purpose; the whole face is shaped without them too. */
const switchedOff: Record<string, string[]> = {
  'mono-400': ['-liga', '-clig', '-calt'],
  'mukta-700': ['-kern'],
  'mukta-tools-700': ['-kern'],
}

/** The ways in which a browser shapes a piece of text with a file of a slice of a face. */
export function runsOf(text: string, slice: Slice, face: string): Run[] {
  const features = switchedOff[face] ?? []
  if (slice === 'devanagari') {
    return devanagariWords(text).flatMap((word) => [
      { text: word, lang: 'mr', script: 'Deva', features },
      { text: word, lang: 'en', script: 'Deva', features },
    ])
  }
  return latinRuns(text).flatMap((part) => [
    { text: part, lang: 'en', script: 'Latn', features },
    { text: part, lang: 'mr', script: 'Latn', features },
    // Beside Marathi words, punctuation and digits are shaped as part of them.
    { text: part, lang: 'mr', script: 'Deva', features: [...features, 'tnum'] },
  ])
}

/** The texts of those runs that two fonts draw differently: another shape, place, width or cluster. */
export function differences(served: Shaper, whole: Shaper, runs: Iterable<Run>): string[] {
  const known = compared.get(served) ?? new Map<string, boolean>()
  compared.set(served, known)
  const differing = new Set<string>()
  for (const run of runs) {
    const key = JSON.stringify(run)
    const same = known.get(key) ?? drawing(served, run) === drawing(whole, run)
    known.set(key, same)
    if (!same) differing.add(run.text)
  }
  return [...differing]
}

/** The runs that a font has been compared in with its whole face: the same words stand on many pages. */
const compared = new WeakMap<Shaper, Map<string, boolean>>()

function drawing(font: Shaper, run: Run): string {
  return JSON.stringify(
    font
      .shape(run)
      .map(({ id, cluster, advance, offset }) => [font.outline(id), cluster, advance, offset]),
  )
}
