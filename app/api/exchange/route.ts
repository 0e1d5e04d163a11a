import { checkExchangeRequest, createAdmission, performExchange } from '#lib/exchange/index.ts'
import { runningSandbox } from '#lib/sandbox/index.ts'
import { callerAddress } from '#lib/session/peer.ts'
import type { ExchangeStep } from '#lib/wire/har.ts'
import { readJsonObject } from '../body.ts'
import { methodNotAllowed, problem } from '../problem.ts'
import { joinChecks } from './checks.ts'
import { stepsType, streamSteps } from './steps.ts'
import { configuredTargets } from './targets.ts'

/** Most bytes of a request's body. */
const bodyLimit = 16 * 1024

const admit = createAdmission({ perMinute: 3000, atOnce: 300, addresses: 10_000 })

/** A timeline makes up to forty calls over six seconds: fewer of them are let in. */
const admitTimeline = createAdmission({ perMinute: 600, atOnce: 160, addresses: 10_000 })

/**
 * Performs an exchange and answers with its recording (HAR 1.2), whatever the servers said. Who
 * accepts `application/x-ndjson` is told each step on the way, a line each, and the recording last.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readJsonObject(request, bodyLimit)
  if ('refused' in body) return problem(request, body.refused, { params: { limit: bodyLimit } })
  const checked = checkExchangeRequest(body.value, configuredTargets())
  if ('problems' in checked) return problem(request, 'input', { errors: checked.problems })
  const admission = (checked.request.timeline ? admitTimeline : admit)(callerAddress(request))
  if ('retryAfter' in admission) {
    const seconds = admission.retryAfter
    return problem(request, 'rate-limit', {
      params: { seconds },
      headers: { 'retry-after': String(seconds) },
    })
  }
  const perform = (onStep?: (step: ExchangeStep) => void) =>
    performExchange(checked.request, checked.target, { signal: request.signal, onStep }).finally(
      admission.leave,
    )
  if (request.headers.get('accept')?.includes(stepsType)) return streamSteps(perform)
  const recording = await joinChecks(await perform(), runningSandbox())
  const json = Buffer.from(JSON.stringify(recording))
  return new Response(json, {
    headers: {
      'content-type': 'application/json',
      'content-length': String(json.length),
      'cache-control': 'no-store',
    },
  })
}

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
