import type { HarEntry } from './har.ts'
import { hasFailed } from './outcome.ts'

/** One of the calls of a timeline: the token that was asked for before it, if one was, and the call. */
export interface Slot {
  token?: HarEntry
  business?: HarEntry
}

/** What a way of keeping tokens came to. */
export interface SlotCounts {
  /** Token calls, and those of them that brought none. */
  tokens: number
  withoutToken: number
  /** API calls that brought data, and those that were refused. */
  data: number
  refused: number
}

/** A timeline's entries, call by call: a token that did not come is followed by no call. */
export function slotsOf(entries: readonly HarEntry[]): Slot[] {
  const slots: Slot[] = []
  let token: HarEntry | undefined
  for (const entry of entries) {
    if (entry._call === 'token') {
      token = entry
      if (hasFailed(entry)) {
        slots.push({ token })
        token = undefined
      }
    } else if (entry._call === 'business') {
      slots.push({ ...(token && { token }), business: entry })
      token = undefined
    }
  }
  return token ? [...slots, { token }] : slots
}

/** How often each thing happened. */
export function countSlots(slots: readonly Slot[]): SlotCounts {
  const count = (is: (slot: Slot) => boolean | undefined) => slots.filter(is).length
  return {
    tokens: count(({ token }) => token !== undefined),
    withoutToken: count(({ token }) => token && hasFailed(token)),
    data: count(({ business }) => business && !hasFailed(business)),
    refused: count(({ business }) => business && hasFailed(business)),
  }
}
