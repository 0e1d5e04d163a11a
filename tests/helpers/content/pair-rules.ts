import { lacking } from './lacking.ts'
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
  ...sameCode(mr.code, en.code),
  ...same('parts', mr.parts, en.parts),
  ...same('attributes', { ...mr.props, options: [] }, { ...en.props, options: [] }),
]

/** Each pair of code blocks that differs, with the first line that does. */
function sameCode(mr: string[], en: string[]): string[] {
  return Array.from({ length: Math.max(mr.length, en.length) }, (_, block) => {
    const [left, right] = [mr[block], en[block]]
    if (left === undefined || right === undefined) {
      return [`${left === undefined ? 'mr' : 'en'} lacks code block ${block + 1}`]
    }
    const [lines, others] = [left.split('\n'), right.split('\n')]
    const at = lines.findIndex((line, index) => line !== others[index])
    const line = at < 0 ? lines.length : at
    return same(`code block ${block + 1}, line ${line + 1}`, lines[line] ?? '', others[line] ?? '')
  }).flat()
}

/** The same pieces of inline code, whatever their order. */
export const inlineCodeSame: PairRule = ({ mr, en }) =>
  lacking('inline code', inlineCode(proseOf(mr)), inlineCode(proseOf(en)))

/** The same glossary terms are marked, whatever their order. */
export const termsSame: PairRule = ({ mr, en }) =>
  lacking(
    'term',
    mr.terms.map(({ id }) => id),
    en.terms.map(({ id }) => id),
  )

/** The same Latin numbers in the prose. */
export const numbersSame: PairRule = ({ mr, en }) =>
  lacking('number', numbers(proseOf(mr)), numbers(proseOf(en)))

/** The same targets of links, the language's prefix apart. */
export const linksSame: PairRule = ({ mr, en }) =>
  lacking(
    'link to',
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
    const lines = side.passages
      .filter(({ heading, drawn }) => !heading && !drawn)
      .map(({ text }) => text)
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
