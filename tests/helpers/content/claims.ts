import type { HarEntry } from '#lib/wire/har.ts'
import type { Lesson } from './lessons.ts'

/** Something that a lesson says about an answer: a status, an error code, both, or a header. */
export interface Claim {
  /** `reading-errors / mr / api-errors`. */
  place: string
  status?: number
  code?: string
  /** A header's name, or what stands in one or in a body, to the letter. */
  text?: string
}

const codes = String.raw`(?:invalid|insufficient|unauthorized|unsupported|too_many)_\w+`
const statuses = '20[0-9]|40[0-9]|413|415|422|429|50[0-9]'
const answer = new RegExp(
  String.raw`(?<![§\d.:_,-])\b(${statuses})\b(?![\d.]|:\d| (?:seconds|call|test))(?: \x60?(${codes})\x60?)?|\b(${codes})\b`,
  'g',
)
const texts = /WWW-Authenticate(?:: Bearer)?|Retry-After|scope="[^"]+"|"active": false|no-store/g

/** What a text says about answers. */
export function claimsIn(place: string, text: string): Claim[] {
  return [
    ...[...text.matchAll(answer)].map(([, status, together, alone]) => ({
      place,
      ...(status ? { status: Number(status) } : {}),
      ...((together ?? alone) ? { code: together ?? alone } : {}),
    })),
    ...[...text.matchAll(texts)].map(([found]) => ({ place, text: found })),
  ]
}

/**
 * What a lesson says about answers, in both languages: in its blocks, in the right option of a
 * prediction, in its questions, their right options and what is said to each option. Wrong options say
 * what is not so.
 */
export function claimsOf({ station, blocks, quiz }: Lesson): Claim[] {
  return (['mr', 'en'] as const).flatMap((lang) => [
    ...blocks[lang].flatMap(({ id, type, passages, props }) => {
      const wrong = (type === 'Predict' ? (props.options as string[]) : []).filter(
        (_, index) => index !== props.answer,
      )
      return passages
        .filter(({ text }) => !wrong.includes(text))
        .flatMap(({ text }) => claimsIn(`${station.slug} / ${lang} / ${id}`, text))
    }),
    ...quiz.flatMap(({ id, stem, options, answer: right }) =>
      [
        stem[lang],
        options[right]?.[lang].text ?? '',
        ...options.map((one) => one[lang].why),
      ].flatMap((text) => claimsIn(`${station.slug} / ${lang} / quiz ${id}`, text)),
    ),
  ])
}

/** Whether an answer of a recording is as claimed. */
export function bearsOut({ response }: HarEntry, { status, code, text }: Claim): boolean {
  const head = response.headers.map(({ name, value }) => `${name}: ${value}`).join('\n')
  const message = `${head}\n\n${response.content.text ?? ''}`.replace(/":(?=\S)/g, '": ')
  return (
    (status === undefined || response.status === status) &&
    (code === undefined || new RegExp(`\\b${code}\\b`).test(message)) &&
    (text === undefined || message.toLowerCase().includes(text.toLowerCase()))
  )
}
