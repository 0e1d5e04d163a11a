import type { HarEntry, Recording } from './har.ts'

/** A line of a request's head as it stands in its text, and how it ends. */
export interface RawLine {
  text: string
  /** CR LF, as HTTP wants it (RFC 9112 §2.2), LF alone, or nothing where the text ends. */
  end: '\r\n' | '\n' | ''
}

/** The line ends that a request can be sent with. A lone CR ends no line: servers read on. */
export const lineEnds = ['\r\n', '\n', '\r'] as const

/** One of them. */
export type LineEnd = (typeof lineEnds)[number]

/** Path and query of an address, to the letter; an URL parser would tidy it. */
export function requestTarget(url: string): string {
  const target = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*(.*)$/i.exec(url)?.[1] ?? url
  return target.startsWith('/') ? target : `/${target}`
}

/** The text of a recorded request: to the byte what went over the wire. */
export function requestText({ request, _raw }: HarEntry): string {
  if (_raw) return _raw.request
  const { method, url, httpVersion, headers, postData } = request
  return [
    `${method} ${requestTarget(url)} ${httpVersion}`,
    ...headers.map(({ name, value }) => `${name}: ${value}`),
    '',
    postData?.text ?? '',
  ].join('\r\n')
}

/** Whether a request of this run was written by hand. */
export function isByHand({ log }: Recording): boolean {
  return log.entries.some(({ _raw }) => _raw)
}

/** Takes a request's text apart: the lines of its head, the empty one that ends it included, and the rest. */
export function splitRequest(text: string): { head: RawLine[]; body: string } {
  const head: RawLine[] = []
  let at = 0
  while (at < text.length) {
    const lineFeed = text.indexOf('\n', at)
    const next = lineFeed === -1 ? text.length : lineFeed + 1
    const [, line = '', end = ''] = /^(.*?)(\r?\n|)$/s.exec(text.slice(at, next)) ?? []
    head.push({ text: line, end: end as RawLine['end'] })
    at = next
    if (line === '' && head.length > 1) break
  }
  return { head, body: text.slice(at) }
}

/** A request's text as it is put into a field, which knows one line end only. */
export function editable(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

/**
 * What a field's text stands for on the wire.
 *
 * @param end - ends the lines of the head
 * @param original - the text that was put into the field: its body's line ends are kept
 */
export function wireText(value: string, end: LineEnd, original: string): string {
  const gap = value.indexOf('\n\n')
  const head = gap === -1 ? value : value.slice(0, gap + 2)
  const bodyEnd = splitRequest(original).body.includes('\r\n') ? '\r\n' : '\n'
  return head.replaceAll('\n', end) + value.slice(head.length).replaceAll('\n', bodyEnd)
}

/**
 * The bytes of a request's body and what its `content-length` says (RFC 9110 §8.6), where the two
 * are not the same.
 */
export function wrongLength(text: string): { says: number; has: number } | undefined {
  const { head, body } = splitRequest(text)
  const line = head.find((field) => /^content-length:\s*\d+\s*$/i.test(field.text))
  const says = Number(line?.text.split(':')[1])
  const has = new TextEncoder().encode(body).length
  return line && says !== has ? { says, has } : undefined
}

const names: Record<string, string> = { '\t': '\\t', '\r': '\\r', '\n': '\\n', '\0': '\\0' }

/** A text in which what cannot be seen is written out. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}]/gu,
    (sign) =>
      names[sign] ?? (sign === ' ' ? sign : `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`),
  )
}
