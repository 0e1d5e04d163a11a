import type { Experiment } from './experiment.ts'

/** A certificate in place of a secret, and a token bound to it (RFC 8705 §2.2, §3). */
export const experiment: Experiment = {
  id: 'mtls',
  group: 'identity',
  expected: { token: 200, business: 200 },
  change: (plan, { clients: { certified }, tls: { tokenEndpoint, apiUrl } }) => {
    const { id, secret, certificate } = certified
    const client = { id, secret, certificate, auth: 'self_signed_tls_client_auth' } as const
    return { ...plan, tokenEndpoint, apiUrl, client }
  },
}
