import type { QuizItem } from '#lib/course/index.ts'
import { lacking } from './lacking.ts'
import { inlineCode, numbers, words } from './prose.ts'

/** Both languages of every text have the same code and numbers. */
export function sameInBoth(item: QuizItem): string[] {
  const texts = [
    item.stem,
    ...item.options.flatMap(({ mr, en }) => [
      { mr: mr.text, en: en.text },
      { mr: mr.why, en: en.why },
    ]),
  ]
  return texts.flatMap(({ mr, en }) =>
    [
      ...lacking('inline code', inlineCode(mr), inlineCode(en)),
      ...lacking('number', numbers(mr), numbers(en)),
    ].map((fault) => `${item.id}: ${fault} (“${mr}” and “${en}”)`),
  )
}

/** The question is short enough to be answered before its options are read. */
export function shortStem({ id, stem }: QuizItem): string[] {
  return [stem.mr, stem.en]
    .filter((text) => words(text).length > 20)
    .map((text) => `${id}: more than 20 words: ${text}`)
}

/** No two options say the same, and no reason is given twice. */
export function ownReasons({ id, options }: QuizItem): string[] {
  const texts = options.flatMap(({ mr, en }) => [mr.text, en.text, mr.why, en.why])
  // “JWT” and the like are the same in both languages.
  const twice = texts.filter((text, index) => texts.indexOf(text) !== index)
  const shared = options.filter(({ mr, en }) => mr.text === en.text).map(({ mr }) => mr.text)
  return twice.filter((text) => !shared.includes(text)).map((text) => `${id}: twice: ${text}`)
}

/** An explanation begins with the reason; “right” and “not this one” are the interface's words. */
export function plainReasons({ id, options }: QuizItem): string[] {
  return options
    .flatMap(({ mr, en }) => [mr.why, en.why])
    .filter((why) => /^(?:बरोबर|हे नाही|Right\b|Not this|Correct|Yes,|No,|Wrong)/u.test(why))
    .map((why) => `${id}: ${why}`)
}

/** Over all questions no position holds more than four in ten of the right answers. */
export function evenPositions(items: QuizItem[]): string[] {
  return [0, 1, 2, 3]
    .map((position) => items.filter(({ answer }) => answer === position).length)
    .flatMap((count, position) =>
      count > items.length * 0.4 ? [`${count} of ${items.length} at position ${position}`] : [],
    )
}

/** The right option is the longest in at most half of the questions. */
export function lengthGivesNothingAway(items: QuizItem[]): string[] {
  return (['mr', 'en'] as const).flatMap((lang) => {
    const longest = items.filter(({ answer, options }) => {
      const lengths = options.map((option) => option[lang].text.length)
      const [right = 0] = lengths.splice(answer, 1)
      return right > Math.max(...lengths)
    })
    return longest.length > items.length / 2
      ? [`${lang}: ${longest.map(({ id }) => id).join(', ')}`]
      : []
  })
}
