import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import type { HarEntry } from '../wire/har.ts'
import type { Steps } from './steps.ts'

/** A new token for each call; one as long as it lasts; one until shortly before its end. */
export const strategies = ['each', 'cached', 'margin'] as const

/** How a framework keeps its tokens. */
export type Strategy = (typeof strategies)[number]

/** API calls on a timeline, and milliseconds between two. */
const calls = 20
const pace = 300

/** How long before a token's end, in milliseconds, a careful framework asks for a new one. */
const margin = 1_200

/** After so many milliseconds nothing more is begun: an exchange must end within 15 s. */
const patience = 10_000

/**
 * A token's `exp` is a whole second: a token of 2 s that is asked for in the middle of a second is
 * good for 1.5 s. Begun there, every run shows what a framework that counts by itself overlooks.
 */
const begin = 500

const answer = z.object({ expires_in: z.number() })

/** Seconds that the last token lives, as the answer says (RFC 6749 §5.1); 0 where it does not. */
function lifetime(entries: readonly HarEntry[]): number {
  const text = entries.findLast(({ _call }) => _call === 'token')?.response.content.text ?? ''
  try {
    return answer.safeParse(JSON.parse(text)).data?.expires_in ?? 0
  } catch {
    return 0
  }
}

/**
 * Calls the API twenty times at an even pace, the tokens kept as the strategy has it. A call that
 * is refused is not made again, and one for which no token came is left out: so each shows.
 *
 * @param entries - the recording so far
 */
export function timeline(
  strategy: Strategy,
  entries: readonly HarEntry[],
  signal?: AbortSignal,
): (steps: Steps) => Promise<void> {
  const until = (moment: number) =>
    setTimeout(Math.max(0, moment - Date.now()), null, { signal }).catch(() => null)
  return async ({ getToken, callApi }) => {
    await until(Date.now() + ((begin + 1000 - (Date.now() % 1000)) % 1000))
    const start = Date.now()
    let token: string | null | undefined
    let end = 0
    for (let call = 0; call < calls; call += 1) {
      await until(start + call * pace)
      if (signal?.aborted || Date.now() - start > patience) return
      if (!token || Date.now() >= end) {
        const asked = Date.now()
        token = await getToken()
        const left = lifetime(entries) * 1000 - (strategy === 'margin' ? margin : 0)
        end = strategy === 'each' ? 0 : asked + left
      }
      if (token) await callApi(token)
    }
  }
}
