import { isUtf8 } from 'node:buffer'
import type { NameValue } from '../../wire/har.ts'

/** The first part of an HTTP/1.1 message: start line and header section. */
export interface Head {
  /** The start line's three parts: method, target, version; or version, status, reason. */
  start: [string, string, string]
  headers: NameValue[]
  /** Bytes up to and including the empty line. */
  size: number
}

/** Bytes as text: UTF-8 where they are, else one character a byte, so that none is lost. */
export function readable(bytes: Buffer): string {
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1')
}

const startLine = /^(\S+) (\S+)(?: (.*))?$/

/**
 * Reads the head of a message from its bytes (RFC 9112 §2.1): names with the casing, order and
 * repetition of the wire, values without the white space around them (RFC 9110 §5.5).
 *
 * @returns the head, or nothing where it is not complete or not HTTP
 */
export function parseHead(bytes: Buffer): Head | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const [first = '', ...lines] = readable(bytes.subarray(0, end)).split('\r\n')
  const parts = startLine.exec(first)
  if (!parts) return undefined
  const start: Head['start'] = [parts[1] ?? '', parts[2] ?? '', parts[3] ?? '']
  return { start, headers: lines.map(field), size: end + 4 }
}

function field(line: string): NameValue {
  const colon = line.indexOf(':')
  return {
    name: line.slice(0, colon),
    value: line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, ''),
  }
}

/**
 * Reads what can be read of a request that somebody wrote by hand: its lines may end with a line
 * feed alone, its start line may be none, its head may have no end. A line without a colon is no
 * header and is left out; the bytes themselves are kept elsewhere.
 */
export function parseHandwritten(bytes: Buffer): Head {
  const text = bytes.toString('latin1')
  const end = /\r?\n\r?\n/.exec(text)
  const size = end ? end.index + end[0].length : bytes.length
  const [first = '', ...lines] = readable(bytes.subarray(0, end?.index)).split(/\r?\n/)
  const parts = startLine.exec(first)
  const headers = lines.filter((line) => line.indexOf(':') > 0).map(field)
  return { start: [parts?.[1] ?? '', parts?.[2] ?? '', parts?.[3] ?? ''], headers, size }
}

const interim = /^1(?!01)\d\d$/

/**
 * Reads the head of the final answer; interim answers (RFC 9110 §15.2) before it are passed over.
 *
 * @returns the head and where it begins, or nothing where no final answer came
 */
export function parseAnswerHead(bytes: Buffer): (Head & { offset: number }) | undefined {
  let offset = 0
  for (;;) {
    const head = parseHead(bytes.subarray(offset))
    if (!head?.start[0].startsWith('HTTP/') || !/^\d{3}$/.test(head.start[1])) return undefined
    if (!interim.test(head.start[1])) return { ...head, offset }
    offset += head.size
  }
}

/** The value of the first field with this name (lower case), or an empty string. */
export function headerValue(headers: NameValue[], name: string): string {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? ''
}
