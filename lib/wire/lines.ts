import type { CallRole, HarEntry, NameValue } from './har.ts'
import { headerValue } from './headers.ts'
import { jsonLines } from './json-lines.ts'
import { requestTarget, splitRequest, visible, wrongLength } from './raw-text.ts'

/** How a piece of a line is coloured; never the only sign of anything. */
export type Tone = 'text' | 'method' | 'name' | 'value' | 'token' | 'good' | 'bad' | 'dim'

/** A run of characters of one line in one colour. */
export interface Piece {
  text: string
  tone: Tone
  /** Differs from the line that it was laid over. */
  changed?: true
}

/** One line of a message as it is shown; its pieces joined are its text. */
export interface WireLine {
  part: 'start' | 'header' | 'empty' | 'body'
  pieces: Piece[]
  /** Id of the line's explanation, e.g. `header-host` or `param-scope`; absent where there is nothing to ask. */
  explain?: string
}

/** A line's text. */
export function lineText(line: WireLine): string {
  return line.pieces.map((piece) => piece.text).join('')
}

/**
 * A recorded request, line by line: start line, headers in order with their casing, empty line, body.
 * A form body stands one parameter a line (joined, the lines are the body), JSON one member a line.
 */
export function requestLines(entry: HarEntry): WireLine[] {
  if (entry._raw) return handwrittenLines(entry._raw.request, entry._call)
  const { method, url, httpVersion, headers, postData } = entry.request
  const start = requestStart(`${method} ${requestTarget(url)} ${httpVersion}`, entry._call)
  const body = postData?.text ? bodyLines(postData.text, postData.mimeType, 'request') : []
  return message(start, headers, body)
}

/** A recorded response, line by line; empty when no answer came. */
export function responseLines(entry: HarEntry): WireLine[] {
  const { status, statusText, httpVersion, headers, content } = entry.response
  if (status === 0) return []
  const body = content.text ? bodyLines(content.text, content.mimeType, 'response') : []
  return message(responseStart(`${httpVersion} ${status} ${statusText}`.trimEnd()), headers, body)
}

/** A part of a token, header or payload, one member a line, each with its meaning. */
export function claimLines(part: Record<string, unknown>): WireLine[] {
  return bodyLines(JSON.stringify(part), 'application/json', 'response')
}

/**
 * A message written out in a lesson, line by line, with the same pieces and ids as a recorded one.
 * The lines stay as they were written; only their meaning is found.
 */
export function textLines(text: string, role: CallRole): WireLine[] {
  const lines = text.replace(/\n+$/, '').split('\n')
  const response = /^HTTP\//.test(lines[0] ?? '')
  const empty = lines.indexOf('')
  const head = empty === -1 ? lines : lines.slice(0, empty)
  const body = empty === -1 ? [] : lines.slice(empty + 1)
  const headers = head.slice(1).map((line) => {
    const colon = line.indexOf(':')
    return { name: line.slice(0, colon), value: line.slice(colon + 1).trimStart() }
  })
  const type = headerValue(headers, 'content-type') ?? ''
  return message(
    response ? responseStart(head[0] ?? '') : requestStart(head[0] ?? '', role),
    headers,
    body.flatMap((line) =>
      bodyLines(line, type, response ? 'response' : 'request', { written: true }),
    ),
  )
}

/**
 * A request that was written by hand, line by line as it stands in the text. What cannot be seen is
 * written out, a line end that is not CR LF too, and a line that is not as HTTP wants it asks for
 * HTTP's own rule.
 *
 * @param ends - write out every line end
 */
export function handwrittenLines(text: string, role: CallRole, { ends = false } = {}): WireLine[] {
  const { head, body } = splitRequest(text)
  const type = head.find((line) => /^content-type:/i.test(line.text))?.text ?? ''
  const lines = head.map(({ text: line, end }, index) => {
    const odd = end === '\n'
    const sign = odd || (ends && end) ? pieces([visible(end), odd ? 'bad' : 'dim']) : []
    if (line === '' && sign.length === 0) return { part: 'empty' as const, pieces: [] }
    const found = index === 0 ? handwrittenStart(line, role) : handwrittenField(line, text)
    return {
      ...found,
      pieces: [...found.pieces, ...sign],
      ...(odd && { explain: 'raw-line-end' }),
    }
  })
  return body ? [...lines, ...bodyLines(body, type.slice(13).trim(), 'request')] : lines
}

function handwrittenStart(line: string, role: CallRole): WireLine {
  const start = requestStart(visible(line), role)
  return /^[A-Z]+ \S+ HTTP\/1\.[01]$/.test(line) ? start : { ...start, explain: 'raw-start-line' }
}

function handwrittenField(line: string, text: string): WireLine {
  const [, name, value = ''] = /^([!#$%&'*+.^_`|~\w-]+):(.*)$/s.exec(line) ?? []
  if (!name || visible(line) !== line) {
    return {
      part: 'header',
      pieces: pieces([visible(line), 'text']),
      ...(line && { explain: 'raw-field' }),
    }
  }
  const usual = headerLine({ name, value: value.trim() })
  const field =
    lineText(usual) === line
      ? usual
      : { ...usual, pieces: pieces([`${name}:`, 'name'], [value, 'text']) }
  const wrong = name.toLowerCase() === 'content-length' && wrongLength(text)
  return wrong ? { ...field, explain: 'raw-length' } : field
}

function message(start: WireLine, headers: NameValue[], body: WireLine[]): WireLine[] {
  const lines = [start, ...headers.map(headerLine)]
  return body.length ? [...lines, { part: 'empty', pieces: [] }, ...body] : lines
}

function requestStart(text: string, role: CallRole): WireLine {
  const [, method = '', target = '', rest = ''] = /^(\S+)( \S*)?(.*)$/.exec(text) ?? []
  const [, before = target, token = '', after = ''] =
    /^(.*[?&]access_token=)([^&]*)(.*)$/.exec(target) ?? []
  return {
    part: 'start',
    pieces: pieces([method, 'method'], [before, 'text'], [token, 'token'], [after + rest, 'text']),
    explain: `request-line-${role}`,
  }
}

function responseStart(text: string): WireLine {
  const [, version = '', status = ''] = /^(HTTP\/\S* ?)(.*)$/.exec(text) ?? []
  const code = Number.parseInt(status, 10)
  const tone = code >= 400 ? 'bad' : code >= 200 && code < 300 ? 'good' : 'text'
  return {
    part: 'start',
    pieces: pieces([version, 'text'], [status, tone]),
    explain: `status-${code}`,
  }
}

function headerLine({ name, value }: NameValue): WireLine {
  const id = name.toLowerCase()
  const [, scheme = '', credentials = ''] = /^(\S+)(.*)$/.exec(value) ?? []
  const schemed = id === 'authorization' || id === 'www-authenticate'
  return {
    part: 'header',
    pieces: schemed
      ? pieces(
          [`${name}:`, 'name'],
          [` ${scheme}`, 'text'],
          [credentials, id === 'authorization' ? 'token' : 'value'],
        )
      : pieces([`${name}:`, 'name'], [` ${value}`, 'text']),
    explain: schemed ? `header-${id}-${schemeId(scheme)}` : `header-${id}`,
  }
}

/** Authentication schemes that have words of their own; a token without one is none of them. */
const schemes = ['basic', 'bearer', 'dpop']

function schemeId(scheme: string): string {
  const id = scheme.toLowerCase()
  return schemes.includes(id) ? id : 'other'
}

function bodyLines(
  text: string,
  mimeType: string,
  message: 'request' | 'response',
  { written = false } = {},
): WireLine[] {
  const type = mimeType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === 'application/x-www-form-urlencoded') return formLines(text)
  if (type === 'application/json' || type.endsWith('+json')) {
    const lines = jsonLines(text, { written })
    if (lines) {
      return lines.map(({ pieces, member, error }) => ({
        part: 'body',
        pieces,
        explain:
          message === 'request'
            ? 'body-json'
            : error
              ? `error-${error}`
              : member && `member-${member}`,
      }))
    }
  }
  const explain = otherBodies.find(([kind]) => type.startsWith(kind))?.[1]
  return text.split(/\r?\n/).map((line) => ({
    part: 'body',
    pieces: pieces([line, 'text']),
    ...(explain && line && { explain }),
  }))
}

/** Bodies that are shown as they are, by the beginning of their type. */
const otherBodies = [
  ['multipart/', 'body-multipart'],
  ['text/html', 'body-html'],
] as const

const secretParameters = new Set(['client_secret', 'client_assertion', 'token', 'access_token'])

function formLines(text: string): WireLine[] {
  return text.split(/(?=&)/).map((parameter) => {
    const [, separator = '', name = '', equals = '', value = ''] =
      /^(&?)([^=]*)(=?)([\s\S]*)$/.exec(parameter) ?? []
    return {
      part: 'body',
      pieces: pieces(
        [separator, 'dim'],
        [name, 'name'],
        [equals, 'dim'],
        [value, secretParameters.has(name) ? 'token' : 'value'],
      ),
      explain: parameterId(name),
    }
  })
}

function parameterId(name: string): string | undefined {
  // Another parameter than the one without brackets, whatever its author hoped for.
  if (/(%5B|\[).*(%5D|\])$/i.test(name)) return 'param-array'
  return /^[\w.-]+$/.test(name) ? `param-${name}` : undefined
}

function pieces(...list: [text: string, tone: Tone][]): Piece[] {
  return list.filter(([text]) => text).map(([text, tone]) => ({ text, tone }))
}
