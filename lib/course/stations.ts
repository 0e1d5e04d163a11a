import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Bilingual, bilingual, ContentError, lessonsFolder, readJson } from './files.ts'

const lessonFile = z.strictObject({
  number: z.int().min(1),
  line: z.enum(['main', 'harbour']),
  minutes: z.int().min(1),
  title: bilingual,
  description: bilingual,
})

/** One lesson of the course as the line map shows it. */
export interface Station {
  /** The lesson's name in addresses, the same in both languages. */
  slug: string
  /** The lesson's folder, absolute. */
  folder: string
  number: number
  line: 'main' | 'harbour'
  /** How long reading it takes. */
  minutes: number
  title: Bilingual
  /** The lesson's one sentence. */
  description: Bilingual
}

const folderName = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/

/**
 * All lessons in the course's order. A lesson is a folder `NN-slug` with a `lesson.json`; adding one
 * is adding a folder.
 *
 * @throws ContentError if a folder's name or its `lesson.json` does not fit, or if two have one number
 */
export function stations(folder: string = lessonsFolder): Station[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  const found = names.map((name) => {
    const path = join(folder, name)
    const [, number, slug] = folderName.exec(name) ?? []
    if (!slug) {
      throw new ContentError(path, 'a lesson’s folder is named NN-slug, such as 03-identity')
    }
    const station = readJson(join(path, 'lesson.json'), lessonFile)
    if (station.number !== Number(number)) {
      throw new ContentError(path, `the folder says ${number}, lesson.json ${station.number}`)
    }
    return { slug, folder: path, ...station }
  })
  const slugs = new Set(found.map(({ slug }) => slug))
  const numbers = new Set(found.map(({ number }) => number))
  if (slugs.size < found.length || numbers.size < found.length) {
    throw new ContentError(folder, 'two lessons have the same slug or the same number')
  }
  return found
}

/** The lesson of that name, or undefined. */
export function findStation(slug: string, folder?: string): Station | undefined {
  return stations(folder).find((station) => station.slug === slug)
}
