import type { Piece, Tone } from './lines.ts'

/** One line of laid-out JSON. */
export interface JsonLine {
  pieces: Piece[]
  /** Name of the member that begins on this line. */
  member?: string
  /** Value of an OAuth error body's `error` that stands on this line (RFC 6749 §5.2). */
  error?: string
}

const lexemes = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/g

/**
 * Lays JSON out, one member a line. Only white space between the parts changes: strings and numbers
 * stay as they were sent (escapes, `1.0`, members given twice).
 *
 * @param written - the text is one line of a message written by hand: keep its layout
 * @returns undefined when the text is not JSON
 */
export function jsonLines(text: string, { written = false } = {}): JsonLine[] | undefined {
  if (written) return [writtenLine(text)]
  try {
    JSON.parse(text)
    return new Layout(text.match(lexemes) ?? []).lines
  } catch {
    return undefined
  }
}

function writtenLine(text: string): JsonLine {
  const line: JsonLine = { pieces: [] }
  let end = 0
  let name = ''
  for (const match of text.matchAll(lexemes)) {
    const space = text.slice(end, match.index)
    if (space) line.pieces.push({ text: space, tone: 'text' })
    end = match.index + match[0].length
    const isName = match[0].startsWith('"') && /^\s*:/.test(text.slice(end))
    if (isName) {
      name = unquoted(match[0])
      line.member ??= name
    }
    addValue(line, match[0], isName ? undefined : name)
  }
  if (end < text.length) line.pieces.push({ text: text.slice(end), tone: 'text' })
  return line
}

/** Adds a name (`of` undefined), punctuation, or the value of the member `of`. */
function addValue(line: JsonLine, lexeme: string, of: string | undefined) {
  const scalar = !/^[{}[\],:]$/.test(lexeme)
  let tone: Tone = scalar ? 'value' : 'text'
  if (scalar && of === undefined) tone = 'name'
  else if (of === 'access_token') tone = 'token'
  else if (of === 'error' && lexeme.startsWith('"')) {
    tone = 'bad'
    const code = unquoted(lexeme)
    if (line.member === 'error' && /^[\w.-]+$/.test(code)) line.error = code
  }
  line.pieces.push({ text: lexeme, tone: scalar ? tone : 'text' })
}

function unquoted(lexeme: string): string {
  return JSON.parse(lexeme) as string
}

class Layout {
  lines: JsonLine[] = [{ pieces: [] }]
  #at = 0
  #lexemes: string[]

  constructor(parts: string[]) {
    this.#lexemes = parts
    this.#value(0, '')
  }

  #value(indent: number, of: string) {
    const lexeme = this.#take()
    if (lexeme === '{') this.#object(indent)
    else if (lexeme === '[') this.#array(indent, of)
    else addValue(this.#line, lexeme, of)
  }

  #object(indent: number) {
    if (this.#peek === '}') {
      this.#text(`{${this.#take()}`)
      return
    }
    this.#text('{ ')
    for (;;) {
      const quoted = this.#take()
      const name = unquoted(quoted)
      this.#line.member ??= name
      addValue(this.#line, quoted, undefined)
      this.#text(`${this.#take()} `)
      this.#value(indent + 2, name)
      if (this.#take() === '}') break
      this.#text(',')
      this.#newLine(indent + 2)
    }
    this.#text(' }')
  }

  #array(indent: number, of: string) {
    const flat = this.#peek !== '{' && this.#peek !== '['
    const inner = Math.max(indent, 2)
    this.#text('[')
    while (this.#peek !== ']') {
      if (!flat) this.#newLine(inner)
      this.#value(inner, of)
      if (this.#peek === ',') this.#text(this.#take() + (flat ? ' ' : ''))
    }
    if (!flat) this.#newLine(inner - 2)
    this.#text(this.#take())
  }

  get #line(): JsonLine {
    return this.lines.at(-1) as JsonLine
  }

  get #peek(): string {
    return this.#lexemes[this.#at] ?? ''
  }

  #take(): string {
    return this.#lexemes[this.#at++] ?? ''
  }

  #text(text: string) {
    this.#line.pieces.push({ text, tone: 'text' })
  }

  #newLine(indent: number) {
    this.lines.push({ pieces: indent ? [{ text: ' '.repeat(indent), tone: 'text' }] : [] })
  }
}
