import { type Lesson, runsOf } from './lessons.ts'
import { words } from './prose.ts'

/** A rule that a lesson keeps to as a whole; answers what breaks it. */
export type LessonRule = (lesson: Lesson) => string[]

/** Both languages have the same blocks of the same kinds in the same order. */
export const sameBlocks: LessonRule = ({ blocks }) => {
  const [mr, en] = [blocks.mr, blocks.en].map((side) => side.map(({ id, type }) => `${type} ${id}`))
  const at = (mr ?? []).findIndex((block, index) => block !== en?.[index])
  if (at >= 0) return [`block ${at + 1}: mr ${mr?.[at]}, en ${en?.[at]}`]
  return mr?.length === en?.length ? [] : [`mr ends after ${mr?.length} blocks, en goes on`]
}

/** A board, something to try, three or four questions, a way on; a ticket has its gap. */
export const requiredBlocks: LessonRule = ({ blocks, quiz }) => {
  const types = blocks.mr.map(({ type }) => type)
  return [
    ...['Board', 'Try', 'Recall', 'Next']
      .filter((type) => !types.includes(type))
      .map((type) => `no ${type}`),
    ...(blocks.mr[0]?.id === 'board' ? [] : ['the first block is not the board']),
    ...(types.includes('Ticket') && !types.includes('Gap') ? ['a Ticket without a Gap'] : []),
    ...(quiz.length === 3 || quiz.length === 4 ? [] : [`${quiz.length} questions`]),
  ]
}

/** A prediction stands directly above the `Try` that it is about. */
export const predictBeforeTry: LessonRule = ({ blocks }) =>
  blocks.mr.flatMap(({ id, type, props }, index) => {
    if ((type !== 'Try' && type !== 'TokenEdit') || props.predict === undefined) return []
    const before = blocks.mr[index - 1]
    return before?.type === 'Predict' && before.id === props.predict
      ? []
      : [`${id}: its prediction ${String(props.predict)} is not the block above it`]
  })

/** Every prediction has three or four answers, as many in both languages, and one of them is right. */
export const predictAnswers: LessonRule = ({ blocks }) =>
  blocks.mr.flatMap((mr) => {
    if (mr.type !== 'Predict') return []
    const en = blocks.en.find(({ id }) => id === mr.id)
    const [left, right] = [mr, en].map((side) => (side?.props.options as string[])?.length ?? 0)
    const good = left === right && (left === 3 || left === 4) && Number(mr.props.answer) < left
    return good
      ? []
      : [`${mr.id}: ${left} answers in mr, ${right} in en, right: ${mr.props.answer}`]
  })

/** A token of our own sandbox that nobody can use any more: it may be shown in full. */
function endedDemoToken(token: string): boolean {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
  const { iss, exp } = /^\{.*\}$/.test(payload) ? JSON.parse(payload) : {}
  return iss === 'http://127.0.0.1:4001' && exp * 1000 < Date.now()
}

/** No secret stands in a lesson but the demo clients' own, and no token that still works. */
export const onlyDemoSecrets: LessonRule = ({ blocks }) => {
  const known = /^(?:automation-framework:local-dadar-0817-fast)$/
  return blocks.mr.flatMap(({ id, code, props }) =>
    [...code, String(props.value ?? '')].flatMap((text) => {
      const basic = [...text.matchAll(/Basic ([A-Za-z0-9+/=]{8,})/g)].map(([, value = '']) =>
        Buffer.from(value, 'base64').toString(),
      )
      const typed = [...text.matchAll(/CLIENT_SECRET=(\S+)/g)].map(
        ([, secret]) => `automation-framework:${secret}`,
      )
      const tokens = [...text.matchAll(/eyJ[\w-]+\.[\w.-]+/g)]
        .map(([token]) => token)
        .filter((token) => !endedDemoToken(token))
      return [...basic, ...typed, ...tokens]
        .filter((secret) => !known.test(secret))
        .map((secret) => `${id}: ${secret.slice(0, 12)}…`)
    }),
  )
}

/** Where a block that teaches a fact says must, always or never, it names the source. */
export const sourcesNamed: LessonRule = ({ blocks }) =>
  [...blocks.mr, ...blocks.en].flatMap(({ props, passages }) =>
    props.facts === undefined
      ? []
      : passages
          .filter(
            ({ text }) =>
              /\b(?:must|always|never)\b|लागतंच|नेहमी(?!सारख)|कधीच|चालणारच/u.test(text) &&
              !/RFC \d/.test(text),
          )
          .map(({ place, text }) => `${place}: no source for: ${text}`),
  )

/** How much longer than it says a lesson takes, in minutes, by the reading speed of a language. */
export function overtime({ station, blocks, quiz }: Lesson, lang: 'mr' | 'en'): number {
  const count = blocks[lang].flatMap(({ passages }) => passages.flatMap(({ text }) => words(text)))
  const tries = blocks[lang].filter((block) => runsOf(block).length > 0).length
  const minutes = count.length / (lang === 'mr' ? 150 : 180) + (tries * 40 + quiz.length * 20) / 60
  return minutes - station.minutes
}
