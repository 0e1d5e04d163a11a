import type { Experiment } from './experiment.ts'

/** GET in place of POST, with the parameters in the address (RFC 6749 §3.2). */
export const experiment: Experiment = {
  id: 'get-token',
  group: 'request',
  expected: { token: 405, business: null },
  tokenRequest({ body, headers: { 'content-type': _, ...headers }, ...message }) {
    return { ...message, method: 'GET', url: `${message.url}?${body}`, headers, body: undefined }
  },
}
