import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Station } from '#lib/course/stations.ts'

/** A `lesson.json` that fits. */
export const lessonJson = {
  number: 1,
  line: 'main',
  minutes: 2,
  title: { mr: 'एक', en: 'One' },
  description: { mr: 'एक वाक्य.', en: 'One sentence.' },
}

/**
 * A folder with these files, gone when the test is over.
 *
 * @param files - contents by path; what is not a string is written as JSON
 */
export function folderWith(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'course-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(
      join(folder, path),
      typeof content === 'string' ? content : JSON.stringify(content),
    )
  }
  return folder
}

/** A lesson whose both texts are this one. */
export function lessonWith(mdx: string): Station {
  const folder = folderWith({ 'mr.mdx': mdx, 'en.mdx': mdx })
  return { slug: 'one', folder, ...lessonJson, line: 'main' }
}
