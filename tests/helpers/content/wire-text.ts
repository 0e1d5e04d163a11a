import type { HarEntry } from '#lib/wire/har.ts'
import { lineText, requestLines, responseLines, textLines } from '#lib/wire/lines.ts'

/** Where the servers of a recording listen; lessons show the default addresses. */
export interface Addresses {
  authUrl: string
  apiUrl: string
}

/** The messages of a recording as a lesson may show them. */
export function recordedMessages(entries: HarEntry[], { authUrl, apiUrl }: Addresses): string[] {
  const shown = [
    [authUrl, 'http://127.0.0.1:4001'],
    [apiUrl, 'http://127.0.0.1:4002'],
  ] as const
  return entries.flatMap((entry) =>
    [requestLines(entry), responseLines(entry)].map((lines) =>
      shown.reduce(
        (text, [real, usual]) =>
          text
            .replaceAll(encodeURIComponent(real), encodeURIComponent(usual))
            .replaceAll(new URL(real).host, new URL(usual).host),
        comparable(lines.map(lineText).join('\n')),
      ),
    ),
  )
}

/** A message that stands in a lesson, line by line as the page shows it. */
export function writtenMessage(text: string): string {
  return comparable(
    textLines(text, text.startsWith('GET') ? 'business' : 'token')
      .map(lineText)
      .join('\n'),
  )
}

/** The message without what is new each time: token, date, request id, and lengths that follow from them. */
export function comparable(message: string): string {
  const [head = '', body = ''] = message.split('\n\n')
  const form = /^content-type: application\/x-www-form-urlencoded/im.test(head)
  const size = body.replaceAll('\n', '').length
  return message
    .replace(/eyJ[\w.-]*…?/g, '<token>')
    .replace(/^(date: ).*$/im, '$1<date>')
    .replace(/^(x-request-id: ).*$/im, '$1<id>')
    .replace(/^(content-length: )(\d+)$/im, (_, name: string, length: string) => {
      // The address is part of a form, and the token of an answer.
      if (form) return `${name}${Number(length) === size ? 'right' : `${length}, not ${size}`}`
      return `${name}${body.includes('access_token') ? '<length>' : length}`
    })
}
