import { type EvaluateOptions, evaluateSync } from '@mdx-js/mdx'
import type { MDXContent } from 'mdx/types'
import remarkGfm from 'remark-gfm'
import type { Language } from '#lib/i18n/languages.ts'
import { blockParts } from './block-parts.ts'
import { type BlockData, lessonFile, readBlocks } from './blocks.ts'
import { keepEndings } from './endings.ts'
import { compileError, readContent } from './files.ts'
import type { Station } from './stations.ts'
import { rowHeaders } from './tables.ts'
import { wireMessages } from './wire-messages.ts'

/** One block of a lesson, ready to render. */
export interface LessonBlock extends Pick<BlockData, 'id' | 'type' | 'props' | 'termIds'> {
  /** Renders the block. It takes the components that lessons are written with as `components`. */
  Content: MDXContent
}

const plugins = {
  mr: [remarkGfm, wireMessages, blockParts, rowHeaders, keepEndings],
  en: [remarkGfm, wireMessages, blockParts, rowHeaders],
}

/**
 * A lesson in one language, block by block, so that a page may lay the blocks out as it likes.
 *
 * @param runtime - the JSX runtime that the blocks are rendered with
 * @throws ContentError naming file, line and column of what does not compile
 */
export function lessonBlocks(
  station: Station,
  lang: Language,
  runtime: Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>,
): LessonBlock[] {
  const file = lessonFile(station, lang)
  const lines = readContent(file).split('\n')
  return readBlocks(station, lang).map(({ lines: [first, last], ...block }) => {
    // Empty lines before the block keep the line numbers of messages right.
    const value = '\n'.repeat(first - 1) + lines.slice(first - 1, last).join('\n')
    try {
      const options = { ...runtime, remarkPlugins: plugins[lang], baseUrl: import.meta.url }
      const { default: Content } = evaluateSync({ value, path: file }, options)
      return { ...block, Content }
    } catch (cause) {
      throw compileError(file, cause)
    }
  })
}
