import { type Problem, requestExchange } from '#components/playground/request-exchange.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { clientOf } from '#lib/wire/client-of.ts'
import type { HarEntry, Recording } from '#lib/wire/har.ts'
import { hasFailed } from '#lib/wire/outcome.ts'
import type { Ticket } from '#lib/wire/ticket.ts'

/** What can be done with a ticket. */
export const works = ['verify', 'change', 'ask', 'revoke', 'again', 'opaque', 'audience'] as const

/** One of them. */
export type Work = (typeof works)[number]

/** What came of it: one recording, or two side by side. */
export interface WorkDone {
  work: Work
  recordings: Recording[]
}

/**
 * The bodies of `POST /api/exchange` that do a piece of work, one after the other. The token is shown as
 * in its run: as `DPoP` with a proof, over TLS with the certificate.
 *
 * @param value - the token that is shown: the ticket's, or one that was changed by hand
 * @param run - the run that brought the ticket: its client alone may ask about it or give it back
 * @returns nothing where that client cannot be told
 */
export function workBodies(
  work: Work,
  { token, type }: Pick<Ticket, 'token' | 'type'>,
  run: Recording,
  value = token,
): object[] | undefined {
  const asked = run.log.entries.findLast(({ _call }) => _call === 'token')
  const client = asked && clientOf(asked)
  const shown = { value, ...(type === 'DPoP' && { type }) }
  const follow = (...calls: string[]) => [
    { ...(client && { client }), token: shown, follow: calls },
  ]
  const asClient = (...calls: string[]) => client && follow(...calls)
  switch (work) {
    case 'verify':
      return follow('keys')
    case 'change':
      return follow('keys', 'business')
    case 'ask':
      return asClient('introspection')
    case 'revoke':
      return asClient('introspection', 'revocation', 'introspection', 'business')
    case 'again':
      return follow('business')
    case 'opaque':
      return [{}, { experiment: 'opaque-token' }]
    case 'audience':
      return [{}, { experiment: 'wrong-audience' }]
  }
}

/** Does a piece of work. */
export async function doWork(
  bodies: readonly object[],
  lang: Language,
  signal: AbortSignal,
): Promise<{ recordings: Recording[] } | { problem: Problem | undefined }> {
  const recordings: Recording[] = []
  for (const body of bodies) {
    const answer = await requestExchange(body, lang, signal)
    if (!('recording' in answer))
      return { problem: 'problem' in answer ? answer.problem : undefined }
    recordings.push(answer.recording)
  }
  return { recordings }
}

/** The id of the sentence that says what came of a piece of work. */
export type WorkVerdict =
  | `verify.${'good' | 'bad' | 'ended' | 'opaque' | 'none'}`
  | `change.${'found' | 'same' | 'other'}`
  | `ask.${'active' | 'inactive' | 'refused'}`
  | `revoke.${'opens' | 'closed' | 'refused'}`
  | `again.${'opens' | 'closed' | 'refused'}`
  | 'opaque.pair'
  | 'audience.pair'

/** What came of a piece of work, as it really went. */
export function workVerdict({ work, recordings: [recording] }: WorkDone): WorkVerdict {
  const entries = recording?.log.entries ?? []
  const last = (role: HarEntry['_call']) => entries.findLast(({ _call }) => _call === role)
  const verification = last('keys')?._verification
  const failed = verification?.find(({ outcome }) => outcome === 'failed')?.id
  const business = last('business')
  const opens = business && !hasFailed(business) ? 'opens' : closedBy(business)
  switch (work) {
    case 'verify':
      if (!verification) return 'verify.none'
      if (failed === 'form') return 'verify.opaque'
      if (failed === 'expiry') return 'verify.ended'
      return failed ? 'verify.bad' : 'verify.good'
    case 'change':
      if (failed === 'signature' && opens === 'closed') return 'change.found'
      return opens === 'opens' ? 'change.same' : 'change.other'
    case 'ask': {
      const active = isActive(last('introspection'))
      return active === undefined ? 'ask.refused' : active ? 'ask.active' : 'ask.inactive'
    }
    case 'revoke':
      return isActive(last('introspection')) === false ? `revoke.${opens}` : 'revoke.refused'
    case 'again':
      return `again.${opens}`
    case 'opaque':
      return 'opaque.pair'
    case 'audience':
      return 'audience.pair'
  }
}

function closedBy(business: HarEntry | undefined): 'closed' | 'refused' {
  return business?.response.status === 401 ? 'closed' : 'refused'
}

/** The answer's `active` (RFC 7662 §2.2), where there is one. */
function isActive(entry: HarEntry | undefined): boolean | undefined {
  try {
    const body: unknown = JSON.parse(entry?.response.content.text ?? '')
    if (typeof body !== 'object' || body === null || !('active' in body)) return undefined
    return body.active === true
  } catch {
    return undefined
  }
}
