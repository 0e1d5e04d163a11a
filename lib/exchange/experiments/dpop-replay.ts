import { type Plan, withProofs } from '../plan.ts'
import type { Experiment } from './experiment.ts'

const shown = new WeakMap<Plan, string | undefined>()

/** Token and proof of one call are sent a second time, as whoever copied both would (RFC 9449 §11.1). */
export const experiment: Experiment = {
  id: 'dpop-replay',
  group: 'token',
  expected: { token: 200, business: 401 },
  change: withProofs,
  businessRequest(message, plan) {
    if (!shown.has(plan)) shown.set(plan, message.headers.dpop)
    const dpop = shown.get(plan)
    return { ...message, headers: { ...message.headers, ...(dpop && { dpop }) } }
  },
  async calls({ getToken, callApi }) {
    const token = await getToken()
    if (!token) return
    await callApi(token)
    await callApi(token)
  },
}
