import type { Experiment } from './experiment.ts'
import { experiment as mtls } from './mtls.ts'

/** Somebody has the token that a certificate was bound to, and not the certificate (RFC 8705 §3). */
export const experiment: Experiment = {
  ...mtls,
  id: 'stolen-bound-token',
  group: 'token',
  expected: { token: 200, business: 401 },
  businessRequest: ({ tls, ...message }) => ({
    ...message,
    ...(tls?.ca && { tls: { ca: tls.ca } }),
  }),
}
