/** What a text element of an SVG draws: it breaks no lines by itself. */
type Weight = 'regular' | 'bold'

const spacing = /\p{Mc}/u
const silent = /\p{Mn}/u

/** About how wide a letter is, in em. Rather too wide: a label must never leave its drawing. */
function letterWidth(letter: string): number {
  if (silent.test(letter)) return 0
  if (spacing.test(letter)) return 0.34
  if (letter === ' ') return 0.26
  if (/[\u0900-\u097F]/.test(letter)) return 0.62
  if (/[A-Zmw@%&]/.test(letter)) return 0.7
  if (/[.,:;'’“”"ilIjtfr()|-]/.test(letter)) return 0.36
  return 0.56
}

/** About how wide a text is, in em of its font. */
export function textWidth(text: string, weight: Weight = 'regular'): number {
  const width = Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0)
  return weight === 'bold' ? width * 1.06 : width
}

/**
 * Breaks a text into lines, at spaces only; a longer word keeps its line.
 *
 * @param width - how wide a line may be, in em
 */
export function wrapText(text: string, width: number, weight: Weight = 'regular'): string[] {
  const lines: string[] = []
  for (const word of text.split(/ +/)) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && textWidth(longer, weight) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
