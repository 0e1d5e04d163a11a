import { randomInt } from 'node:crypto'
import { codeLength, codeSigns } from './code.ts'

/** A new code from a cryptographic source, without the dash. */
export function makeCode(): string {
  return Array.from({ length: codeLength }, () => codeSigns[randomInt(codeSigns.length)]).join('')
}
