import { randomInt } from 'node:crypto'

/** Digits and capitals without those that look alike: no 0, O, 1, I, L. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Signs of a code; 31 to the power of 6 are 887,503,681 values. */
const length = 6

/** What stands between the signs, or around them, when a code is copied or spoken. */
const filling = /[\s\p{Pd}\p{Cf}.·_]/gu

/** A code as it is kept, or why what was typed is none. */
export type TypedCode =
  | { code: string }
  /** Signs that were typed and occur in no code, each once. */
  | { absent: string[] }
  /** How many signs were typed. */
  | { length: number }

/** A new code from a cryptographic source, without the dash. */
export function makeCode(): string {
  return Array.from({ length }, () => signs[randomInt(signs.length)]).join('')
}

/** A code as it is shown: `K7M-4PQ`. */
export function showCode(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`
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
  const absent = new Set([...code].filter((sign) => !signs.includes(sign)))
  if (absent.size > 0) return { absent: [...absent] }
  return code.length === length ? { code } : { length: code.length }
}
