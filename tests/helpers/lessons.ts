import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../content/lessons', import.meta.url))

/** The slugs of all lessons, in the order of the line. */
export const lessonSlugs: readonly string[] = readdirSync(join(folder))
  .sort()
  .map((name) => name.replace(/^\d+-/, ''))
