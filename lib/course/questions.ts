import { languages } from '#lib/i18n/languages.ts'
import { lessonFile, parseLesson, readBlocks } from './blocks.ts'
import type { Bilingual } from './files.ts'
import { loadQuiz } from './quiz.ts'
import type { Station } from './stations.ts'
import { type TreeNode, walk } from './tree.ts'

/** A question of a lesson, whether it is put before a run or recalled after it. */
export interface CourseQuestion {
  /** The lesson's slug, the block's id, and for a Recall the quiz item. */
  lesson: string
  block: string
  item?: string
  /** Texts may hold `code` between backticks. */
  stem: Bilingual
  options: Bilingual[]
  /** The right option's index. */
  answer: number
  misconceptions: string[]
}

/**
 * The questions of a lesson in reading order: each Predict, and each item of its Recall.
 *
 * @throws ContentError if the content does not fit
 */
export function lessonQuestions(station: Station): CourseQuestion[] {
  const [mr, en] = languages.map((lang) => {
    const nodes = parseLesson(lessonFile(station, lang)).children
    return readBlocks(station, lang).map((block, index) => ({ ...block, node: nodes[index] }))
  })
  return (mr ?? []).flatMap((block, index): CourseQuestion[] => {
    const place = { lesson: station.slug, block: block.id }
    if (block.type === 'Recall') return quizQuestions(station, place)
    const twin = en?.[index]
    if (block.type !== 'Predict' || !twin) return []
    const { options, answer } = block.props
    // What a prediction looks for stands on the run that answers it.
    const { misconceptions = '' } = mr?.find(({ props }) => props.predict === block.id)?.props ?? {}
    const english = twin.props.options as string[]
    return [
      {
        ...place,
        stem: { mr: prose(block.node), en: prose(twin.node) },
        options: (options as string[]).map((text, at) => ({ mr: text, en: english[at] ?? text })),
        answer: Number(answer),
        misconceptions: String(misconceptions).split(' ').filter(Boolean),
      },
    ]
  })
}

function quizQuestions(
  station: Station,
  place: { lesson: string; block: string },
): CourseQuestion[] {
  return loadQuiz(station).map(({ id, stem, options, answer, misconceptions = [] }) => ({
    ...place,
    item: id,
    stem,
    options: options.map(({ mr, en }) => ({ mr: mr.text, en: en.text })),
    answer,
    misconceptions,
  }))
}

/** A block's words, code between backticks. */
function prose(node: TreeNode | undefined): string {
  let text = ''
  if (node) {
    walk(node, (part) => {
      if (part.type === 'text') text += part.value
      if (part.type === 'inlineCode') text += `\`${part.value}\``
      if (part.type === 'paragraph') text += ' '
    })
  }
  return text.replace(/\s+/g, ' ').trim()
}
