import type { BlockPair } from './lessons.ts'
import { inlineCode, numbers, sentences, words } from './prose.ts'
import { limits } from './terms.ts'

/** A rule that a block and its twin in the other language keep to; answers what breaks it. */
export type PairRule = (pair: BlockPair) => string[]

/** The prose of one side as one string. */
function proseOf({ passages }: BlockPair['mr']): string {
  return passages.map(({ text }) => text).join('\n')
}

function same(what: string, mr: unknown, en: unknown): string[] {
  const [left, right] = [JSON.stringify(mr), JSON.stringify(en)]
  return left === right ? [] : [`${what}: mr ${left}, en ${right}`]
}

/** Code, and everything in the block's attributes that is no prose, is the same to the byte. */
export const codeIdentical: PairRule = ({ mr, en }) => [
  ...same('code', mr.code, en.code),
  ...same('parts', mr.parts, en.parts),
  ...same('attributes', { ...mr.props, options: [] }, { ...en.props, options: [] }),
]

/** The same pieces of inline code, whatever their order. */
export const inlineCodeSame: PairRule = ({ mr, en }) =>
  same('inline code', inlineCode(proseOf(mr)), inlineCode(proseOf(en)))

/** The same glossary terms are marked, whatever their order. */
export const termsSame: PairRule = ({ mr, en }) =>
  same('terms', mr.terms.map(({ id }) => id).sort(), en.terms.map(({ id }) => id).sort())

/** The same Latin numbers in the prose. */
export const numbersSame: PairRule = ({ mr, en }) =>
  same('numbers', numbers(proseOf(mr)), numbers(proseOf(en)))

/** The same targets of links, the language's prefix apart. */
export const linksSame: PairRule = ({ mr, en }) =>
  same(
    'links',
    mr.links.map((link) => link.replace(/^\/mr(?=\/|$)/, '')),
    en.links.map((link) => link.replace(/^\/en(?=\/|$)/, '')),
  )

/** Neither language says much more than the other. */
export const lengthRatio: PairRule = ({ mr, en }) => {
  const [left, right] = [letters(proseOf(mr)), letters(proseOf(en))]
  if (left === 0 && right === 0) return []
  const { length_ratio_min: min, length_ratio_max: max } = limits.parity
  const [low, high] = Math.max(left, right) < 40 ? [0.4, 2.2] : [min, max]
  const ratio = left / right
  return ratio >= low && ratio <= high ? [] : [`length ratio ${ratio.toFixed(2)}`]
}

function letters(text: string): number {
  return text.replace(/`[^`]*`/g, '').replace(/\s/g, '').length
}

/** What a block of that kind may hold: short boards, few sentences, a dialogue of two to six lines. */
export const blockSize: PairRule = ({ type, mr, en }) =>
  [mr, en].flatMap((side) => {
    const lines = side.passages.filter(({ heading }) => !heading).map(({ text }) => text)
    if (type === 'Board') {
      return lines
        .filter((line) => words(line).length > 12)
        .map((line) => `a board line has more than 12 words: ${line}`)
    }
    if (type === 'Say') {
      return lines.length >= 2 && lines.length <= 6 ? [] : [`${lines.length} lines of dialogue`]
    }
    if (type !== 'Text' && type !== 'Ticket' && type !== 'Gap') return []
    const count = sentences(lines.join(' ')).length
    return count > limits.block.sentences_max ? [`${count} sentences in ${type}`] : []
  })
