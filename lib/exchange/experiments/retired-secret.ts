import type { Experiment } from './experiment.ts'
import { experiment as rotation } from './secret-rotation.ts'

/**
 * A job still holds the older secret after that one was ended. What it gets no more is a token; the
 * one that it got before goes on to work (RFC 6749 §5.2, RFC 9068 §4).
 */
export const experiment: Experiment = {
  ...rotation,
  id: 'retired-secret',
  expected: { token: 401, business: 200 },
  async calls({ getToken, callApi }, { clients: { rotating } }) {
    const { secret, end } = await rotating.giveOlderSecret()
    const token = await getToken(secret)
    await end()
    await getToken(secret)
    if (token) await callApi(token)
  },
}
