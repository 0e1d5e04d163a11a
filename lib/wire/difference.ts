import { markChanges } from './changed-characters.ts'
import { lineText, type Piece, type WireLine } from './lines.ts'
import { longestCommon } from './longest-common.ts'
import { lineName, stableText } from './stable-text.ts'

/** A line of a message laid over another message. */
export interface OverlaidLine extends WireLine {
  /**
   * How it differs: it says something else, it is only here, or it is only in the other message.
   * A changed line follows the line that it was, which is `missing`.
   */
  sign?: 'changed' | 'added' | 'missing'
}

/**
 * Lays a message over another: its lines in their order, with a sign on those that differ and the
 * lines that are gone in their old places. What differs in every run is no difference.
 */
export function overlay(other: readonly WireLine[], own: readonly WireLine[]): OverlaidLine[] {
  const partners = partnersOf(other, own)
  const gone = other.filter((line) => ![...partners.values()].includes(line))
  const rows: OverlaidLine[] = []
  const addMissing = (line: WireLine) => says(line) && rows.push({ ...line, sign: 'missing' })
  const goneUpTo = (line: WireLine | undefined) => {
    const end = line ? other.indexOf(line) : other.length
    while (gone[0] && other.indexOf(gone[0]) < end) addMissing(gone.shift() as WireLine)
  }
  for (const line of own) {
    const partner = partners.get(line)
    if (partner) goneUpTo(partner)
    if (!partner) rows.push(says(line) ? { ...line, sign: 'added' } : line)
    else if (stableText(partner) === stableText(line)) rows.push(line)
    else rows.push(...change(partner, line))
  }
  goneUpTo(undefined)
  return gathered(rows)
}

/** How many lines differ; one that says something else counts once. */
export function differingLines(other: readonly WireLine[], own: readonly WireLine[]): number {
  const rows = overlay(other, own)
  const signs = (sign: OverlaidLine['sign']) => rows.filter((row) => row.sign === sign).length
  return signs('added') + signs('missing')
}

/** The other message's line that each own line is laid over. */
function partnersOf(other: readonly WireLine[], own: readonly WireLine[]) {
  const partners = new Map<WireLine, WireLine>()
  const free = new Set(other)
  const pair = (line: WireLine, partner: WireLine | undefined) => {
    if (!partner) return
    partners.set(line, partner)
    free.delete(partner)
  }
  for (const [i, j] of longestCommon(other.map(sameAs), own.map(sameAs)))
    pair(own[j] as WireLine, other[i])
  // What stands elsewhere, or says something else, is known by its name.
  for (const line of own) {
    if (partners.has(line)) continue
    pair(
      line,
      [...free].find((one) => identity(one) === identity(line)),
    )
  }
  return partners
}

function sameAs(line: WireLine): string {
  return `${line.part} ${stableText(line)}`
}

function identity(line: WireLine): string {
  if (line.part !== 'header' && line.part !== 'body') return line.part
  const name = lineName(line)
  return `${line.part} ${name === undefined ? lineText(line) : name.toLowerCase()}`
}

function says(line: WireLine): boolean {
  return line.part !== 'empty' && stableText(line) !== ''
}

function change(before: WireLine, after: WireLine): OverlaidLine[] {
  return [
    { ...before, sign: 'missing' },
    { ...after, sign: 'changed', pieces: markChanges(after.pieces, lineText(before)) },
  ]
}

/** Several members or parameters that are gone stand in one row, by their names alone. */
function gathered(rows: readonly OverlaidLine[]): OverlaidLine[] {
  const shown: OverlaidLine[] = []
  for (const [place, row] of rows.entries()) {
    const previous = shown.at(-1)
    const name = isGone(rows, place) ? lineName(row) : undefined
    if (name === undefined || previous === undefined || !isGone(rows, place - 1)) shown.push(row)
    else shown[shown.length - 1] = joined(previous, name)
  }
  return shown
}

/** Whether a row is a body's line that nothing came in place of. */
function isGone(rows: readonly OverlaidLine[], place: number): boolean {
  const row = rows[place]
  return (
    row?.sign === 'missing' &&
    row.part === 'body' &&
    lineName(row) !== undefined &&
    rows[place + 1]?.sign !== 'changed'
  )
}

function joined({ part, sign, pieces, explain }: OverlaidLine, name: string): OverlaidLine {
  const names: Piece[] = explain
    ? [{ text: lineName({ part, pieces }) ?? '', tone: 'name' }]
    : [...pieces]
  if (names.some(({ text }) => text === name)) return { part, pieces: names, sign }
  return {
    part,
    sign,
    pieces: [...names, { text: ', ', tone: 'text' }, { text: name, tone: 'name' }],
  }
}
