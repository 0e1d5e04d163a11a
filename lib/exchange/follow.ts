import type { CallRole } from '../wire/har.ts'
import type { Steps } from './steps.ts'

/** What can be done with a token, each a call of its own. */
export const followUps = [
  'business',
  'introspection',
  'revocation',
  'keys',
] as const satisfies readonly CallRole[]

/** One of them. */
export type FollowUp = (typeof followUps)[number]

/** Gets a token, or takes the one that was given, and does one thing after the other with it. */
export function following(calls: readonly FollowUp[]): (steps: Steps) => Promise<void> {
  return async (steps) => {
    const token = await steps.getToken()
    if (!token) return
    const make: Record<FollowUp, (token: string) => Promise<void>> = {
      business: steps.callApi,
      introspection: steps.introspect,
      revocation: steps.revoke,
      keys: steps.verify,
    }
    for (const call of calls) await make[call](token)
  }
}
