import 'server-only'
import type { Slice } from './faces.ts'
import { readManifest } from './manifest.ts'

const needed: Record<string, readonly Slice[]> = { mr: ['devanagari', 'latin'], en: ['latin'] }

/**
 * The files that the text of a page in this language is set in, to be asked for at once.
 *
 * @returns addresses on this host
 * @throws when the fonts were never built
 */
export function fontsToPreload(lang: string): string[] {
  return readManifest(process.cwd())
    .files.filter(({ face, slice }) => face === 'mukta-400' && needed[lang]?.includes(slice))
    .map(({ file }) => `/fonts/${file}`)
}
