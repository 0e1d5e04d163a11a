/** The signs of codes: digits and capitals without those that look alike, no 0, O, 1, I, L. */
export const codeSigns = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** So many signs a code has; 31 to the power of 6 are 887,503,681 values. */
export const codeLength = 6

/** What stands between the signs, or around them, when a code is copied or spoken. */
const filling = /[\s\p{Pd}\p{Cf}.·_]/gu

/** A code as it is kept, or why what was typed is none. */
export type TypedCode =
  | { code: string }
  /** Signs that were typed and occur in no code, each once. */
  | { absent: string[] }
  /** How many signs were typed. */
  | { length: number }

/** A code as it is shown: `K7M-4PQ`. */
export function showCode(code: string): string {
  return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`
}

/**
 * Reads a code as people type it: any case, spaces and dashes, full-width signs, Devanagari digits.
 *
 * @returns the six signs, or what is wrong with them
 */
export function readCode(typed: string): TypedCode {
  const code = typed
    .slice(0, 100)
    .normalize('NFKC')
    .replace(filling, '')
    .replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .toUpperCase()
  const absent = new Set([...code].filter((sign) => !codeSigns.includes(sign)))
  if (absent.size > 0) return { absent: [...absent] }
  return code.length === codeLength ? { code } : { length: code.length }
}
