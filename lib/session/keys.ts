import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret that cannot be guessed, for a facilitator (32 bytes) or a participant (16). */
export function makeKey(bytes: 16 | 32): string {
  return randomBytes(bytes).toString('base64url')
}

/** What is kept of a secret: SHA-256 as base64url. */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

/** Whether two secrets are the same, in a time that tells nothing about either. */
export function sameKey(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)))
}
