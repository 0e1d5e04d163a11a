import { lineText, type WireLine } from './lines.ts'

/** Lines that differ in every run: when, which request, which token. */
const volatile = new Set(['header-date', 'header-x-request-id', 'member-access_token'])

/**
 * How many lines of two answers differ, apart from those that do in every run: lines of the longer
 * one that have no equal in the other, in order.
 */
export function differingLines(one: readonly WireLine[], other: readonly WireLine[]): number {
  const [a, b] = [stable(one), stable(other)]
  // Longest common subsequence, row by row.
  let row = new Array<number>(b.length + 1).fill(0)
  for (const line of a) {
    const next = [0]
    b.forEach((text, index) => {
      const longest = Math.max(row[index + 1] ?? 0, next[index] ?? 0)
      next.push(text === line ? (row[index] ?? 0) + 1 : longest)
    })
    row = next
  }
  return Math.max(a.length, b.length) - (row.at(-1) ?? 0)
}

function stable(lines: readonly WireLine[]): string[] {
  return lines.filter(({ explain = '' }) => !volatile.has(explain)).map(lineText)
}
