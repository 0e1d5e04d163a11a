import { describe, expect, it } from 'vitest'
import { api, as, auth, basic, call, json, post, register, tokenFor } from './sandbox-calls.ts'

const own = as('automation-framework')
const introspect = (token: string, headers: Record<string, string> = own) =>
  post('/token/introspection', { token }, headers)
const revoke = (token: string, headers: Record<string, string> = own) =>
  post('/token/revocation', { token }, headers)

describe('introspection', () => {
  it('row 76: tells a client about its own JWT', async () => {
    const token = await tokenFor('automation-framework', { scope: 'orders:read' })
    const { exp, iat } = JSON.parse(atob(token.split('.')[1] ?? ''))
    const response = await introspect(token)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await json(response)).toEqual({
      active: true,
      client_id: 'automation-framework',
      scope: 'orders:read',
      token_type: 'Bearer',
      iss: auth(),
      aud: api(),
      exp,
      iat,
    })
  })

  it('row 75: anything else is active: false, and no more is said', async () => {
    const token = await tokenFor()
    const [header, payload] = token.split('.')
    const { jti } = JSON.parse(atob(payload ?? ''))
    const strangers = [
      introspect('unknown'),
      introspect(`${header}.${payload}.AAAA`),
      introspect(String(jti)),
      introspect('a.b.c'),
      introspect(token, as('report-reader')),
    ]
    for (const response of await Promise.all(strangers)) {
      expect([response.status, await json(response)]).toEqual([200, { active: false }])
    }
  })

  it('row 75: an expired token is active: false', async () => {
    const token = await tokenFor('short-trip')
    const told = async () => (await json(await introspect(token, as('short-trip')))).active
    expect(await told()).toBe(true)
    await expect.poll(told, { timeout: 5_000, interval: 100 }).toBe(false)
  })

  it.each(['introspection', 'revocation'])(
    'rows 74, 77: %s asks who is calling, and for a token',
    async (endpoint) => {
      const path = `/token/${endpoint}`
      const wrong = { authorization: basic('automation-framework', 'x') }
      const answers = await Promise.all([
        post(path, { token: 'x' }),
        post(path, { token: 'x' }, wrong),
        post(path, { token: 'x', client_id: 'automation-framework' }),
        post(path, {}, own),
        post(path, { token: 'x' }, { ...own, 'content-type': 'application/json' }),
      ])
      const errors = await Promise.all(answers.map(async (answer) => (await json(answer)).error))
      expect(answers.map(({ status }, i) => [status, errors[i]])).toEqual([
        [401, 'invalid_client'],
        [401, 'invalid_client'],
        [401, 'invalid_client'],
        [400, 'invalid_request'],
        [400, 'invalid_request'],
      ])
      expect(answers[0]?.headers.get('www-authenticate')).toMatch(/^Basic realm="/)
      const get = await fetch(auth() + path)
      expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
    },
  )
})

describe('revocation', () => {
  it('row 78: ends a token, and ending a dead or unknown one is a success too', async () => {
    const token = await tokenFor()
    for (const dead of [token, token, 'unknown', 'a.b.c']) {
      const response = await revoke(dead)
      expect([response.status, await response.text()]).toEqual([200, ''])
    }
    expect(await json(await introspect(token))).toEqual({ active: false })
  })

  it("row 78: another client's token stays alive", async () => {
    const token = await tokenFor()
    expect((await revoke(token, as('report-reader'))).status).toBe(200)
    expect(await json(await introspect(token))).toMatchObject({ active: true })
  })

  it('takes a token_type_hint, a wrong one too', async () => {
    const token = await tokenFor()
    await post('/token/revocation', { token, token_type_hint: 'refresh_token' }, own)
    expect(await json(await introspect(token))).toEqual({ active: false })
  })

  it('works for a registered client as for the demo clients', async () => {
    const { headers } = await register({ scope: 'orders:read' })
    const answer = await json(await post('/token', { grant_type: 'client_credentials' }, headers))
    const token = String(answer.access_token)
    expect((await call('/orders', token)).status).toBe(200)
    expect(await json(await introspect(token, headers))).toMatchObject({ active: true })
    await revoke(token, headers)
    expect(await json(await introspect(token, headers))).toEqual({ active: false })
  })
})
