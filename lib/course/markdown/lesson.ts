import type { Language } from '#lib/i18n/languages.ts'
import { lessonFile, parseLesson } from '../blocks.ts'
import type { Station } from '../stations.ts'
import { isElement } from '../tree.ts'
import { writeElement } from './block.ts'
import { frontMatter } from './pieces.ts'
import type { Places } from './places.ts'
import { lessonWriter } from './writer.ts'

/**
 * A lesson in one language as Markdown (CommonMark with tables), with what is known of it in front as
 * YAML. What can be answered is folded in `<details>`.
 *
 * @param places - how links are written
 * @param more - more members of the front matter
 * @throws ContentError if the lesson does not fit
 */
export function lessonMarkdown(
  station: Station,
  lang: Language,
  places: Places,
  more: Record<string, readonly string[]> = {},
): string {
  const writer = lessonWriter(station, lang, places)
  const { number, minutes } = station
  const title = station.title[lang]
  const description = station.description[lang]
  const blocks = parseLesson(lessonFile(station, lang)).children
  const pieces = blocks
    .filter(isElement)
    .flatMap((block) => writeElement(block, writer.props(block), writer))
  const head = frontMatter({ title, description, lang, number, minutes, ...more })
  return `${[head, `# ${title}`, ...pieces.filter(Boolean)].join('\n\n')}\n`
}
