import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { readCorpus } from './corpus.ts'
import { faceRule, fallbackRule } from './css.ts'
import { cutToContent, cutToScript } from './cut.ts'
import { type Face, faces, packageFile, type Slice, typedFaces } from './faces.ts'
import { fallbacks } from './fallbacks.ts'
import { lettersOf } from './letters.ts'
import {
  type FontFile,
  fontsFolder,
  type Manifest,
  manifestName,
  readManifest,
} from './manifest.ts'
import type { Passage } from './passage.ts'

/**
 * Builds the font files and their style sheet, unless what they are made from is unchanged.
 *
 * @param root - the project's folder
 * @param options - `whole`: the faces as they came, for development, where the content changes while
 *   it is being read
 * @returns what stands in `public/fonts` now, and whether it was made anew
 */
export async function buildFonts(
  root: string,
  { whole = false } = {},
): Promise<{ manifest: Manifest; built: boolean }> {
  const passages = whole ? [] : readCorpus(root)
  const inputs = hashOfInputs(root, { whole, passages })
  const known = upToDate(root, inputs)
  if (known) return { manifest: known, built: false }
  const folder = join(root, fontsFolder)
  mkdirSync(folder, { recursive: true })
  const files: FontFile[] = []
  for (const face of faces) {
    const letters = lettersOf(passages, face)
    for (const [slice, source] of slices(face)) {
      const bytes = whole ? packageFile(source) : await cutToContent(source, slice, letters)
      files.push(keep(folder, face, slice, bytes, false))
    }
  }
  for (const face of typedFaces) {
    for (const [slice, source] of slices(face)) {
      const bytes = whole ? packageFile(source) : await cutToScript(source)
      files.push(keep(folder, face, slice, bytes, true))
    }
  }
  const css = [...fallbacks.map(fallbackRule), ...files.map(faceRule)].join('')
  write(join(root, 'app', 'fonts.css'), css)
  const manifest = { inputs, files }
  write(join(folder, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`)
  removeOthers(folder, files)
  return { manifest, built: true }
}

function slices(face: Face): [Slice, string][] {
  return Object.entries(face.sources) as [Slice, string][]
}

function hashOfInputs(root: string, content: { whole: boolean; passages: Passage[] }): string {
  const hash = createHash('sha256').update(JSON.stringify(content))
  for (const name of readdirSync(import.meta.dirname).sort()) {
    hash.update(readFileSync(join(import.meta.dirname, name)))
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
}

function upToDate(root: string, inputs: string): Manifest | undefined {
  if (!existsSync(join(root, fontsFolder, manifestName))) return undefined
  const manifest = readManifest(root)
  const wanted = manifest.files.map((file) => join(root, fontsFolder, file.file))
  const there = [...wanted, join(root, 'app', 'fonts.css')].every((file) => existsSync(file))
  return manifest.inputs === inputs && there ? manifest : undefined
}

function keep(
  folder: string,
  face: Face,
  slice: Slice,
  bytes: Uint8Array,
  typed: boolean,
): FontFile {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const file = `${face.id}-${slice}-${hash}.woff2`
  write(join(folder, file), bytes)
  const { id, family, weight } = face
  return { face: id, family, weight, slice, file, bytes: bytes.length, typed }
}

// Renamed into place, so that a build that is cut short leaves no half file behind.
function write(file: string, content: string | Uint8Array): void {
  writeFileSync(`${file}.part`, content)
  renameSync(`${file}.part`, file)
}

function removeOthers(folder: string, files: readonly FontFile[]): void {
  const kept = new Set(files.map((file) => file.file))
  for (const name of readdirSync(folder)) {
    if (/\.woff2(\.part)?$/.test(name) && !kept.has(name)) rmSync(join(folder, name))
  }
}
