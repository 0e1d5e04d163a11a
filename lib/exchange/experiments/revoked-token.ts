import type { Experiment } from './experiment.ts'

/** The token is given back (RFC 7009 §2), asked about (RFC 7662 §2.2), and used all the same. */
export const experiment: Experiment = {
  id: 'revoked-token',
  group: 'token',
  expected: { token: 200, business: 200 },
  async calls({ getToken, revoke, introspect, callApi }) {
    const token = await getToken()
    if (!token) return
    await revoke(token)
    await introspect(token)
    await callApi(token)
  },
}
