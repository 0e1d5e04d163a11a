import { join } from 'node:path'
import { z } from 'zod'
import type { Language } from '#lib/i18n/languages.ts'
import { lessonFile, readBlocks } from './blocks.ts'
import { type Bilingual, bilingual, contentFolder, readContent, readJson } from './files.ts'
import { anywhere, blockNames, partsOf } from './kinds.ts'
import { type Station, stations } from './stations.ts'

const about = z.strictObject({
  title: bilingual,
  lead: bilingual,
  parts: bilingual,
  attributes: bilingual,
  source: bilingual,
  blocks: z.strictObject(Object.fromEntries(blockNames.map((name) => [name, bilingual]))),
  anywhere: z.strictObject(Object.fromEntries(anywhere.map((name) => [name, bilingual]))),
})

/** What writers are told about blocks. @throws ContentError if a block has no words, or words no block */
export function aboutBlocks(): z.output<typeof about> {
  return readJson(join(contentFolder, 'blocks.json'), about)
}

/** One kind of block as a writer needs it. */
export interface Sample {
  name: string
  /** What it is for. */
  words: Bilingual
  /** What may stand in it and in no other block. */
  parts: readonly string[]
  /** The attributes that lessons give it. */
  attributes: string[]
  /** The lesson with its shortest example. */
  station: Station
  /** The example's id, and its MDX. */
  id: string
  source: string
}

/**
 * Every kind of block that lessons use, and then what may stand in any block, each with its shortest
 * example in a language.
 *
 * @throws ContentError if the content does not fit
 */
export function blockSamples(lang: Language): Sample[] {
  const { blocks, anywhere: inAny } = aboutBlocks()
  const words: Record<string, Bilingual> = { ...blocks, ...inAny }
  const used = stations().flatMap((station) => {
    const lines = readContent(lessonFile(station, lang)).split('\n')
    return readBlocks(station, lang).map(({ type, id, props, lines: [first, last] }) => ({
      type,
      id,
      props,
      station,
      source: lines.slice(first - 1, last).join('\n'),
    }))
  })
  return Object.keys(words).flatMap((name) => {
    const inside = anywhere.includes(name)
    const all = used.filter(({ type, source }) =>
      inside ? source.includes(`<${name} `) : type === name,
    )
    const [shortest] = all.toSorted((a, b) => a.source.length - b.source.length)
    if (!shortest) return []
    const { id, source, station } = shortest
    const given = inside ? [] : all.flatMap(({ props }) => Object.keys(props))
    const attributes = [...new Set(given)].sort()
    const parts = (partsOf(name) ?? []).filter((part) => !partsOf('Text')?.includes(part))
    return [{ name, words: words[name] as Bilingual, parts, attributes, station, id, source }]
  })
}
