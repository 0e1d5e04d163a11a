import { z } from 'zod'
import { checkExchangeRequest, createAdmission } from '#lib/exchange/index.ts'
import { SessionFault } from '#lib/session/fault.ts'
import { rulesOf } from '#lib/session/rows.ts'
import type { ExchangeStep } from '#lib/wire/har.ts'
import { stepsType, streamSteps } from '../../../exchange/steps.ts'
import { methodNotAllowed, problem } from '../../../problem.ts'
import { json, sessionRoute, tooMany } from '../../call.ts'
import { giveClient } from '../../own-client.ts'
import { ownTargets, runOwn } from './run.ts'

const admit = createAdmission({ perMinute: 120, atOnce: 4, addresses: 10_000 })

/** A participant's exchange with their own client, as `POST /api/exchange`, noted on the board. */
export const POST = sessionRoute('participant', z.looseObject({}), async (call) => {
  const { request, store, session, member, body, hub } = call
  const { participant } = member
  const client = await giveClient(store, session, participant)
  if (!client) throw new SessionFault('no-token')
  const checked = checkExchangeRequest(body, ownTargets(client, rulesOf(session)))
  if ('problems' in checked) return problem(request, 'input', { errors: checked.problems })
  const admission = admit(participant.id)
  if ('retryAfter' in admission) return tooMany(request, admission.retryAfter)
  const run = { store, session, participant, client, ...checked }
  const perform = async (onStep?: (step: ExchangeStep) => void) => {
    try {
      const recording = await runOwn(run, { signal: request.signal, onStep })
      hub.stirred(session.id)
      return recording
    } finally {
      admission.leave()
    }
  }
  if (request.headers.get('accept')?.includes(stepsType)) return streamSteps(perform)
  return json(await perform())
})

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
