import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The two files of a face. A browser fetches one only for a page that has a letter of its range. */
export type Slice = 'devanagari' | 'latin'

/** What of the content a face must be able to draw; `text` is everything. */
export type Role = 'text' | 'strong' | 'board' | 'code' | 'name'

/**
 * The pages whose words a face must be able to draw. `course`: those that are read, the lessons first
 * of all, whose fonts have a budget; `tools`: the whole content, for the playground and the team
 * sessions, whose many words would weigh on every lesson.
 */
export type Room = 'course' | 'tools'

/** One face as the style sheets name it, and the package file that each of its slices is cut from. */
export interface Face {
  /** Begins the names of its files. */
  id: string
  family: string
  weight: 400 | 700
  role: Role
  /** `course` when left out. */
  room?: Room
  sources: Partial<Record<Slice, string>>
}

/** The faces that pages are set in, cut down to the glyphs of the content. */
export const faces: readonly Face[] = [
  {
    id: 'mukta-400',
    family: 'Mukta',
    weight: 400,
    role: 'text',
    sources: {
      devanagari: '@fontsource/mukta/files/mukta-devanagari-400-normal.woff2',
      latin: '@fontsource/mukta/files/mukta-latin-400-normal.woff2',
    },
  },
  {
    id: 'mukta-700',
    family: 'Mukta',
    weight: 700,
    role: 'strong',
    sources: {
      devanagari: '@fontsource/mukta/files/mukta-devanagari-700-normal.woff2',
      latin: '@fontsource/mukta/files/mukta-latin-700-normal.woff2',
    },
  },
  {
    id: 'baloo-700',
    family: 'Baloo 2',
    weight: 700,
    role: 'board',
    sources: {
      devanagari: '@fontsource/baloo-2/files/baloo-2-devanagari-700-normal.woff2',
      latin: '@fontsource/baloo-2/files/baloo-2-latin-700-normal.woff2',
    },
  },
  {
    id: 'mono-400',
    family: 'JetBrains Mono',
    weight: 400,
    role: 'code',
    sources: { latin: '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2' },
  },
  // An English page shows one word in Devanagari, the other language's name: this spares it the rest.
  {
    id: 'mukta-names-400',
    family: 'Mukta Names',
    weight: 400,
    role: 'name',
    sources: { devanagari: '@fontsource/mukta/files/mukta-devanagari-400-normal.woff2' },
  },
  // Latin costs the same wherever it is cut for, so these share that of the course.
  {
    id: 'mukta-tools-400',
    family: 'Mukta Tools',
    weight: 400,
    role: 'text',
    room: 'tools',
    sources: { devanagari: '@fontsource/mukta/files/mukta-devanagari-400-normal.woff2' },
  },
  {
    id: 'mukta-tools-700',
    family: 'Mukta Tools',
    weight: 700,
    role: 'strong',
    room: 'tools',
    sources: { devanagari: '@fontsource/mukta/files/mukta-devanagari-700-normal.woff2' },
  },
  {
    id: 'baloo-tools-700',
    family: 'Baloo Tools',
    weight: 700,
    role: 'board',
    room: 'tools',
    sources: { devanagari: '@fontsource/baloo-2/files/baloo-2-devanagari-700-normal.woff2' },
  },
]

/**
 * Faces for what readers type: all of Devanagari, nothing of Latin. An empty field asks its first
 * family for the space, so a Latin slice here would load on every page that has a field.
 */
export const typedFaces: readonly Face[] = [
  {
    id: 'mukta-full-400',
    family: 'Mukta Full',
    weight: 400,
    role: 'text',
    sources: { devanagari: '@fontsource/mukta/files/mukta-devanagari-400-normal.woff2' },
  },
  {
    id: 'mukta-full-700',
    family: 'Mukta Full',
    weight: 700,
    role: 'text',
    sources: { devanagari: '@fontsource/mukta/files/mukta-devanagari-700-normal.woff2' },
  },
]

/**
 * The letters of a slice, as CSS unicode-range. The space stays out of Devanagari, so that a line is
 * shaped word by word and what was traced by words holds for lines.
 */
export const unicodeRange: Record<Slice, string> = {
  devanagari: 'U+0900-097F,U+200C-200D,U+25CC',
  latin: 'U+0000-00FF,U+2000-200B,U+200E-206F',
}

/** Which slice a code point belongs to; none when no face of ours is asked for it. */
export function sliceOf(codePoint: number): Slice | undefined {
  if (within(codePoint, unicodeRange.devanagari)) return 'devanagari'
  if (within(codePoint, unicodeRange.latin)) return 'latin'
  return undefined
}

function within(codePoint: number, range: string): boolean {
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.replace('U+', '').split('-')
    return codePoint >= Number.parseInt(first, 16) && codePoint <= Number.parseInt(last, 16)
  })
}

const require = createRequire(import.meta.url)

/** The bytes of a file inside a package, as it came (WOFF2). */
export function packageFile(name: string): Uint8Array {
  return readFileSync(require.resolve(name))
}
