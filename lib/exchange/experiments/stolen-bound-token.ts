import type { Experiment } from './experiment.ts'
import { experiment as mtls } from './mtls.ts'

/**
 * Somebody has the token that a certificate was bound to, and not that certificate (RFC 8705 §3): shown
 * first without any, then with one of the same name that they made themselves.
 */
export const experiment: Experiment = {
  ...mtls,
  id: 'stolen-bound-token',
  group: 'token',
  expected: { token: 200, business: 401 },
  async calls({ getToken, callApi }, { clients: { certified } }) {
    const token = await getToken()
    if (!token) return
    await callApi(token, null)
    await callApi(token, certified.otherCertificate)
  },
}
