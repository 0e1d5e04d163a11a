import type { Experiment } from './experiment.ts'

/** One token for three calls (RFC 6749 §1.4). */
export const experiment: Experiment = {
  id: 'reuse-token',
  group: 'token',
  expected: { token: 200, business: 200 },
  async calls({ getToken, callApi }) {
    const token = await getToken()
    if (token === undefined) return
    for (let call = 1; call <= 3; call += 1) await callApi(token)
  },
}
