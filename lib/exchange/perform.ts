import type { ExchangeStep, Recording } from '../wire/har.ts'
import { byHand } from './by-hand.ts'
import { callApi, introspectToken, requestToken, revokeToken } from './calls.ts'
import { findExperiment } from './experiments/index.ts'
import { following } from './follow.ts'
import type { ExchangeRequest } from './input/request.ts'
import { verifyWithKeys } from './keys.ts'
import { makePlan } from './plan.ts'
import { startRecorder } from './recorder/recorder.ts'
import { inTurn, type Steps } from './steps.ts'
import type { Target } from './target.ts'
import { timeline } from './timeline.ts'

/**
 * Performs one exchange against a target and records it: the token call (RFC 6749 §4.4.2), and
 * the business call (RFC 6750 §2.1) if a token came or if the experiment is about calling without.
 *
 * @param request - checked by `checkExchangeRequest`
 * @param options.signal - cancels what is under way; the calls made so far are returned
 * @param options.onStep - told each call as it begins and as it is over
 * @returns the recording, whatever the servers said, within 15 s
 */
export async function performExchange(
  request: ExchangeRequest,
  target: Target,
  options: { signal?: AbortSignal; onStep?: (step: ExchangeStep) => void } = {},
): Promise<Recording> {
  const experiment = request.experiment ? findExperiment(request.experiment) : undefined
  const recorder = startRecorder(options.signal, options.onStep)
  const made = makePlan(request, target)
  const plan = (await experiment?.change?.(made, target)) ?? made
  const { certificate: own } = plan.client
  const under = { plan, target, recorder, experiment, certificate: own }
  const { signal } = options
  const steps: Steps = {
    async getToken(secret) {
      if (!plan.token) return null
      if (plan.token.value !== undefined) return plan.token.value
      if (secret === undefined) return requestToken(under)
      return requestToken({ ...under, plan: { ...plan, client: { ...plan.client, secret } } })
    },
    async callApi(issued, certificate = own) {
      const token = issued && ((await experiment?.token?.(issued, signal)) ?? issued)
      if (!plan.call || signal?.aborted) return
      await callApi({ ...under, certificate }, plan.call, token)
    },
    revoke: (token) => revokeToken(under, token),
    introspect: (token) => introspectToken(under, token),
    verify: (token) => verifyWithKeys(token, target, recorder),
  }
  const run =
    experiment?.calls ??
    (request.follow && following(request.follow)) ??
    (request.timeline && timeline(request.timeline.strategy, recorder.entries, signal)) ??
    inTurn
  await run(request.raw ? byHand(steps, request.raw, target, plan, recorder) : steps, target)
  return {
    log: {
      version: '1.2',
      creator: { name: 'OAuth Local', version: '1' },
      entries: recorder.entries,
      ...(experiment && { _experiment: experiment.id }),
    },
  }
}
