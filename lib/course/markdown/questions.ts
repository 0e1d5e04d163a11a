import type { Literal } from '../literal.ts'
import type { Element } from '../tree.ts'
import { details, list } from './pieces.ts'
import type { Writer } from './writer.ts'

/** A question before a run; the run's own words answer it. */
export function predict(
  element: Element,
  { options }: Record<string, Literal>,
  writer: Writer,
): string[] {
  return [
    `## ${writer.t('lesson.predict.title')}`,
    ...writer.content(element),
    list(options as string[]),
  ]
}

/** The quiz, each answer folded with the reason for every option. */
export function recall(
  _element: Element,
  _props: Record<string, Literal>,
  { lang, quiz, t }: Writer,
): string[] {
  const items = quiz.flatMap(({ stem, options, answer }, index) => {
    const reasons = options.map(({ [lang]: { text, why } }, place) =>
      place === answer ? `**${text}**: ${t('lesson.recall.right')} ${why}` : `${text}: ${why}`,
    )
    return [
      `### ${index + 1}. ${stem[lang]}`,
      list(options.map((option) => option[lang].text)),
      details(t('lesson.recall.show'), [list(reasons)]),
    ]
  })
  return [`## ${t('lesson.recall.title')}`, ...items]
}

/** Lines to be put to their server, and folded where they belong. */
export function sort(element: Element, _props: Record<string, Literal>, writer: Writer): string[] {
  const [words, items] = writer.apart(element, 'Item')
  const lines = items.map((item) => ({
    line: writer.content(item).join(' '),
    to: writer.props(item).to as 'token' | 'business',
  }))
  const answers = lines.map(({ line, to }) => `${line}: ${writer.t(`playground.${to}.name`)}`)
  return [
    ...words,
    list(lines.map(({ line }) => line)),
    details(writer.t('lesson.recall.show'), [list(answers)]),
  ]
}
