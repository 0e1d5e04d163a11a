import type { Experiment } from './experiment.ts'

/** While a secret is changed two of them are alive: a token by the older one, and one by the newer. */
export const experiment: Experiment = {
  id: 'secret-rotation',
  group: 'identity',
  expected: { token: 200, business: 200 },
  change: (plan, { clients: { rotating } }) => ({
    ...plan,
    client: { ...plan.client, id: rotating.id, secret: rotating.secret },
    token: plan.token && { scope: plan.token.scope, resource: plan.token.resource },
  }),
  async calls({ getToken, callApi }, { clients: { rotating } }) {
    await getToken(rotating.olderSecret)
    const token = await getToken()
    if (token) await callApi(token)
  },
}
