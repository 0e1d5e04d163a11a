import type { Experiment } from './experiment.ts'

/** The assertion names the token endpoint, as RFC 7523 §3 allowed; rfc7523bis §4 wants the issuer. */
export const experiment: Experiment = {
  id: 'old-assertion-audience',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan, { clients: { signing }, tokenEndpoint }) => ({
    ...plan,
    client: { ...signing, auth: 'private_key_jwt', assertion: { audience: tokenEndpoint } },
  }),
}
