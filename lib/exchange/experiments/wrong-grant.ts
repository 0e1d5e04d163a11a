import type { Experiment } from './experiment.ts'

/** Another `grant_type` (RFC 6749 §5.2). */
export const experiment: Experiment = {
  id: 'wrong-grant',
  group: 'request',
  expected: { token: 400, business: null },
  tokenRequest(message) {
    const body = new URLSearchParams(message.body)
    body.set('grant_type', 'password')
    return { ...message, body: body.toString() }
  },
}
