import { type ExchangeRequest, performExchange, type Target } from '#lib/exchange/index.ts'
import { runningSandbox } from '#lib/sandbox/index.ts'
import { judge } from '#lib/session/judge.ts'
import { recordRun } from '#lib/session/results.ts'
import { looseOf, type ParticipantRow, rulesOf, type SessionRow } from '#lib/session/rows.ts'
import type { ClassRules, OwnClient } from '#lib/session/types.ts'
import type { Store } from '#lib/store/index.ts'
import type { ExchangeStep, Recording } from '#lib/wire/har.ts'
import { joinChecks } from '../../../exchange/checks.ts'
import { configuredTargets } from '../../../exchange/targets.ts'

/**
 * The targets as a participant has them: the default client is their own, and it is the one that
 * proves a key as well while the session's tokens are bound to one (RFC 9449).
 */
export function ownTargets(
  { id, secret }: OwnClient,
  { dpop }: Pick<ClassRules, 'dpop'>,
): Target[] {
  return configuredTargets().map((target) => ({
    ...target,
    client: { id, secret },
    clients: {
      ...target.clients,
      ...(dpop && { proving: { ...target.clients.proving, id, secret } }),
    },
  }))
}

/** Who runs, and with what. */
export interface OwnRun {
  store: Store
  session: SessionRow
  participant: ParticipantRow
  client: OwnClient
  request: ExchangeRequest
  target: Target
}

/**
 * Performs a participant's exchange, and notes how it went by the servers' own record.
 *
 * @returns the recording, with the checks joined to it
 */
export async function runOwn(
  { store, session, participant, client, request, target }: OwnRun,
  options: { signal?: AbortSignal; onStep?: ((step: ExchangeStep) => void) | undefined } = {},
): Promise<Recording> {
  const made = await performExchange(request, target, options)
  const recording = await joinChecks(made, runningSandbox())
  const value = request.token?.value
  await recordRun(store, participant, {
    experiment: request.experiment ?? null,
    verdict: judge(recording),
    own: isUsual(request, session) && value == null && isOwn(request, client),
    token: tokenIn(recording),
    loose: value == null ? undefined : looseKind(session, value),
  })
  return recording
}

function looseKind(session: SessionRow, value: string): 'bearer' | 'bound' | undefined {
  const loose = looseOf(session)
  if (value === loose?.value) return loose.bound ? 'bound' : 'bearer'
  return value === loose?.before?.value ? 'bearer' : undefined
}

/**
 * Whether a request is the one that everybody makes: with a proof while tokens are bound to a key. Text
 * written by hand may hold anybody's secret or token.
 */
function isUsual({ experiment, raw }: ExchangeRequest, session: SessionRow): boolean {
  if (raw) return false
  return !experiment || (experiment === 'dpop' && rulesOf(session).dpop)
}

function isOwn({ client }: ExchangeRequest, { id, secret }: OwnClient): boolean {
  if (client === null) return false
  return (client?.id ?? id) === id && (client?.secret ?? secret) === secret
}

/** The token that the last token call brought. */
export function tokenIn({ log }: Recording): string | undefined {
  const entry = log.entries.findLast(({ _call }) => _call === 'token')
  if (entry?.response.status !== 200) return undefined
  try {
    const { access_token } = JSON.parse(entry.response.content.text ?? '') as Record<
      string,
      unknown
    >
    return typeof access_token === 'string' ? access_token : undefined
  } catch {
    return undefined
  }
}
