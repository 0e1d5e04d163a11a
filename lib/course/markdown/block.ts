import { checkOrder } from '#lib/wire/checks.ts'
import type { Literal } from '../literal.ts'
import type { Element } from '../tree.ts'
import { fence, list, numbered, quote } from './pieces.ts'
import { predict, recall, sort } from './questions.ts'
import { runLink, runs } from './runs.ts'
import type { Writer } from './writer.ts'

/** Writes a block or a part of one as pieces of Markdown, each to stand on lines of its own. */
export type Write = (element: Element, props: Record<string, Literal>, writer: Writer) => string[]

type Role = 'token' | 'business'

/** The blocks and parts that are more than the words in them. */
const kinds = new Map<string | null, Write>(
  Object.entries<Write>({
    Arrow: (element, { from, to }, writer) => {
      const line = to === 'framework' ? '-->>' : '->>'
      return [`${from}${line}${to}: ${writer.content(element).join(' ')}`]
    },
    Board: (element, { checks }, writer) => {
      const words = writer.content(element)
      return [checks ? list(words) : quote(words)]
    },
    Case: (element, { title }, writer) => [`### ${title}`, ...writer.content(element)],
    Checklist: (element, _props, writer) =>
      writer.content(element).map((piece) => piece.replace(/^- /gm, '- [ ] ')),
    Checks: (element, { role }, writer) => [
      ...writer.content(element),
      checkList(writer, role as Role),
    ],
    Diagram: (element, { lanes }, writer) => [
      fence(
        'mermaid',
        [
          'sequenceDiagram',
          ...participants(String(lanes), writer),
          ...writer.content(element),
        ].join('\n  '),
      ),
    ],
    Does: (element, { who }, writer) => [`Note over ${who}: ${writer.content(element).join(' ')}`],
    Gap: (element, _props, writer) => named(writer.t('lesson.gap'), writer.content(element)),
    Gate: (element, { out }, writer) => [`${writer.content(element).join(' ')} ${out}`],
    Gates: (element, { end }, writer) => [numbered([...writer.content(element), String(end)])],
    Line: (element, { who }, writer) => {
      const speaker = writer.t(`lesson.speaker.${who as 'framework'}`)
      return [quote(named(speaker, writer.content(element)))]
    },
    Moment: (element, _props, writer) => [list(writer.content(element))],
    Mystery: (element, { experiment }, writer) => [
      list([`${runLink(writer, String(experiment))}: ${writer.content(element).join(' ')}`]),
    ],
    Next: (element, _props, writer) => [...writer.content(element), onward(writer)],
    Predict: predict,
    Recall: recall,
    Side: (element, { role }, writer) => messages(element, role as Role, undefined, writer),
    Sort: sort,
    Tab: (element, { name }, writer) => [`### ${name}`, ...writer.content(element)],
    Ticket: (element, _props, writer) => named(writer.t('lesson.ticket'), writer.content(element)),
    TokenEdit: runs,
    Try: runs,
    Unpack: (element, { value }, writer) => [
      ...writer.content(element),
      fence('text', String(value)),
    ],
    Wire: (element, { role, message }, writer) =>
      messages(element, role as Role, message as 'request', writer),
    Wrong: (element, _props, writer) => named(writer.t('lesson.wrong'), writer.content(element)),
  }),
)

/** Writes any block or part. One that is not known here is the words in it. */
export const writeElement: Write = (element, props, writer) =>
  kinds.get(element.name)?.(element, props, writer) ?? writer.content(element)

function named(words: string, [first = '', ...rest]: string[]): string[] {
  return [`**${words}:** ${first}`, ...rest]
}

/** Who takes part in a drawing, as Mermaid writes it. */
function participants(lanes: string, { t }: Writer): string[] {
  return lanes
    .split(' ')
    .map((lane) => `participant ${lane} as ${t(`playground.${lane as 'framework'}.name`)}`)
}

/** Messages under the name of their server; a drawing names its own. */
function messages(
  element: Element,
  role: Role,
  message: 'request' | 'response' | undefined,
  writer: Writer,
): string[] {
  let seen = 0
  return writer.content(element).flatMap((piece) => {
    if (!piece.startsWith('```http')) return [piece]
    const kind = message ?? (seen++ === 0 ? 'request' : 'response')
    return [
      `**${writer.t(`playground.${role}.name`)} · ${writer.t(`lesson.wire.${kind}`)}**`,
      piece,
    ]
  })
}

function onward({ lang, next, places, t }: Writer): string {
  if (!next) return places.page(`/${lang}`, t('site.nav.stations'))
  const { number, title } = next
  return places.station(next, t('site.line.station', { number, title: title[lang] }))
}

/** What a server looks at, in its order. */
function checkList({ explanations }: Writer, role: Role): string {
  return numbered(
    checkOrder[role].map(({ id, source }) => {
      const words = explanations.checks[`${role}.${id}`]
      return `**${words?.label ?? id}**: ${words?.text ?? ''} (${source})`
    }),
  )
}
