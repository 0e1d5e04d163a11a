import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { api, as, auth, call, json, post, postJson, tokenFor } from './sandbox-calls.ts'

const readToken = () => tokenFor('automation-framework', { scope: 'orders:read' })
const writeToken = () => tokenFor('automation-framework', { scope: 'orders:write' })

/** Status and challenge of an answer. */
const verdict = (response: Response) => [response.status, response.headers.get('www-authenticate')]

const get = (path: string, authorization?: string) =>
  fetch(api() + path, authorization === undefined ? {} : { headers: { authorization } })

const invalidToken = [401, 'Bearer realm="orders", error="invalid_token"']
const noToken = [401, 'Bearer realm="orders"']
const invalidRequest = [400, 'Bearer realm="orders", error="invalid_request"']

describe('carrying the token', () => {
  it('row 48: takes Authorization: Bearer with one or more spaces', async () => {
    const token = await readToken()
    expect((await get('/orders', `Bearer ${token}`)).status).toBe(200)
    expect((await get('/orders', `Bearer   ${token}`)).status).toBe(200)
  })

  it.each(['bearer', 'BEARER', 'bEaReR'])('row 49: takes the scheme %s', async (scheme) => {
    expect((await get('/orders', `${scheme} ${await readToken()}`)).status).toBe(200)
  })

  it.each([
    ['nothing after the scheme', 'Bearer'],
    ['two words', 'Bearer a b'],
    ['a quote', 'Bearer "abc"'],
    ['a comma', 'Bearer abc,def'],
  ])('rows 48, 56: %s is invalid_request', async (_, authorization) => {
    expect(verdict(await get('/orders', authorization))).toEqual(invalidRequest)
  })

  it('row 56: two Authorization headers are invalid_request', async () => {
    const token = await readToken()
    const response = await new Promise<{ statusCode?: number | undefined }>((resolve, reject) => {
      const headers = { authorization: [`Bearer ${token}`, `Bearer ${token}`] }
      // Node's types know one value alone; the wire takes two lines.
      request(`${api()}/orders`, { headers: headers as never }, (message) => {
        resolve(message.resume())
      })
        .on('error', reject)
        .end()
    })
    expect(response.statusCode).toBe(400)
  })

  it('row 50: a token in header and form body is invalid_request', async () => {
    const token = await writeToken()
    const response = await fetch(`${api()}/orders`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ access_token: token }),
    })
    expect(verdict(response)).toEqual(invalidRequest)
  })

  it('row 50: a token in the body alone is no token', async () => {
    const body = new URLSearchParams({ access_token: await writeToken() })
    expect(verdict(await fetch(`${api()}/orders`, { method: 'POST', body }))).toEqual(noToken)
  })

  it('row 51: a token in the query is not looked at', async () => {
    const token = await readToken()
    expect(verdict(await get(`/orders?access_token=${token}`))).toEqual(noToken)
    expect((await get('/orders?access_token=x', `Bearer ${token}`)).status).toBe(200)
  })

  it('rows 52, 53, 57: no credentials, or those of another scheme, get a challenge without a code', async () => {
    expect(verdict(await get('/orders'))).toEqual(noToken)
    expect(verdict(await get('/orders', as('automation-framework').authorization))).toEqual(noToken)
    expect(verdict(await get('/orders', 'Digest abc'))).toEqual(noToken)
    expect(verdict(await get('/orders', 'Bearerabc'))).toEqual(noToken)
  })
})

describe('judging the token', () => {
  it.each(['abc', 'a.b.c', 'eyJhbGciOiJub25lIn0..', '....', '-'])(
    'row 54: the malformed token %s is invalid_token',
    async (token) => {
      expect(verdict(await get('/orders', `Bearer ${token}`))).toEqual(invalidToken)
    },
  )

  it('row 54: a changed payload is invalid_token', async () => {
    const [header, payload, signature] = (await readToken()).split('.')
    const claims = JSON.parse(atob(payload ?? ''))
    const forged = btoa(JSON.stringify({ ...claims, scope: 'orders:read orders:write' }))
    const token = `${header}.${forged.replace(/=+$/, '')}.${signature}`
    expect(verdict(await get('/orders', `Bearer ${token}`))).toEqual(invalidToken)
  })

  it('row 55: too little scope is 403 with the scope that is needed', async () => {
    const order = JSON.stringify({ item: 'Samosa', qty: 1 })
    const headers = { 'content-type': 'application/json' }
    const write = await call('/orders', await readToken(), { method: 'POST', headers, body: order })
    expect(verdict(write)).toEqual([
      403,
      'Bearer realm="orders", error="insufficient_scope", scope="orders:write"',
    ])
    expect(verdict(await call('/orders', await writeToken()))).toEqual([
      403,
      'Bearer realm="orders", error="insufficient_scope", scope="orders:read"',
    ])
  })

  it('row 59: what a token opens is not kept by caches, nor is a refusal', async () => {
    const token = await readToken()
    for (const response of [await call('/orders', token), await get('/orders')]) {
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })

  it('row 68: a token for another API is invalid_token', async () => {
    const token = await tokenFor('automation-framework', { resource: `${api()}/reports` })
    expect(verdict(await call('/orders', token))).toEqual(invalidToken)
  })

  it('rows 60, 69: a token is dead at the very second of exp, on every request', async () => {
    const token = await tokenFor('short-trip')
    const { exp } = JSON.parse(atob(token.split('.')[1] ?? ''))
    expect((await call('/orders', token)).status).toBe(200)
    await expect
      .poll(async () => (await call('/orders', token)).status, { timeout: 5_000, interval: 50 })
      .toBe(401)
    expect(Date.now() / 1_000 - exp).toBeLessThan(1)
    expect(Date.now() / 1_000).toBeGreaterThanOrEqual(exp)
    expect(verdict(await call('/orders', token))).toEqual(invalidToken)
  })

  it('an expired token without the scope is a 401, not a 403', async () => {
    const token = await tokenFor('short-trip')
    const write = () => postJson(`${api()}/orders`, {}, { authorization: `Bearer ${token}` })
    expect((await write()).status).toBe(403)
    await expect
      .poll(async () => (await write()).status, { timeout: 5_000, interval: 100 })
      .toBe(401)
  })

  it('row 79: a revoked JWT stays good here until exp', async () => {
    const token = await readToken()
    await post('/token/revocation', { token }, as('automation-framework'))
    const told = await post('/token/introspection', { token }, as('automation-framework'))
    expect(await json(told)).toEqual({ active: false })
    expect((await call('/orders', token)).status).toBe(200)
  })
})

describe('the orders', () => {
  it('are the same at every start', async () => {
    expect(await json(await call('/orders', await readToken()))).toEqual({
      orders: [
        { id: 'ord_1001', item: 'Vada pav', qty: 12 },
        { id: 'ord_1002', item: 'Cutting chai', qty: 30 },
        { id: 'ord_1003', item: 'Misal pav', qty: 6 },
      ],
    })
  })

  it('can be read one by one, and asked for by HEAD', async () => {
    const token = await readToken()
    expect(await json(await call('/orders/ord_1002', token))).toEqual({
      id: 'ord_1002',
      item: 'Cutting chai',
      qty: 30,
    })
    const head = await call('/orders', token, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('can be placed: 201, readable at Location, never in the list', async () => {
    const authorization = `Bearer ${await tokenFor()}`
    const placed = await postJson(
      `${api()}/orders`,
      { item: 'कांदा पोहे', qty: 2 },
      { authorization },
    )
    expect(placed.status).toBe(201)
    const order = await json(placed)
    expect(order).toEqual({ id: expect.stringMatching(/^ord_/), item: 'कांदा पोहे', qty: 2 })
    const location = placed.headers.get('location') ?? ''
    expect(location).toBe(`${api()}/orders/${order.id}`)
    expect(await json(await fetch(location, { headers: { authorization } }))).toEqual(order)
    const list = await (await fetch(`${api()}/orders`, { headers: { authorization } })).text()
    expect(list).not.toContain(String(order.id))
  })

  it.each([
    [{}, 2],
    [{ item: '', qty: 1 }, 1],
    [{ item: 'x'.repeat(81), qty: 1 }, 1],
    [{ item: 'Samosa', qty: 0 }, 1],
    [{ item: 'Samosa', qty: 100 }, 1],
    [{ item: 'Samosa', qty: 1.5 }, 1],
    [{ item: 'Samosa', qty: '3' }, 1],
    [{ item: ['Samosa'], qty: 3 }, 1],
    [[], 1],
    [null, 1],
  ])('a body that does not fit is 422: %j', async (body, problems) => {
    const authorization = `Bearer ${await writeToken()}`
    const response = await postJson(`${api()}/orders`, body, { authorization })
    expect(response.status).toBe(422)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect((await json(response)).errors).toHaveLength(problems)
  })

  it.each([
    ['is not JSON', '{"item":', 'application/json', 400],
    ['is nested deeply', '['.repeat(8_000), 'application/json', 400],
    [
      'is nested deeply and well-formed',
      '['.repeat(8_000) + ']'.repeat(8_000),
      'application/json',
      422,
    ],
    ['is of another type', 'item=Samosa', 'text/plain', 415],
    ['is a form', 'item=Samosa', 'application/x-www-form-urlencoded', 415],
    ['is too large', JSON.stringify({ item: 'x'.repeat(20_000) }), 'application/json', 413],
    ['is a form and too large', 'x'.repeat(20_000), 'application/x-www-form-urlencoded', 413],
  ])('a body that %s is a 4xx problem', async (_, body, type, status) => {
    const authorization = `Bearer ${await writeToken()}`
    const headers = { authorization, 'content-type': type }
    const response = await fetch(`${api()}/orders`, { method: 'POST', headers, body })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  it('the token is looked at before the body, the order and the method', async () => {
    const requests = [
      postJson(`${api()}/orders`, '{"item":'),
      postJson(`${api()}/orders`, { item: 'x'.repeat(20_000) }),
      fetch(`${api()}/orders/ord_0`),
      fetch(`${api()}/orders`, { method: 'DELETE' }),
    ]
    for (const response of await Promise.all(requests)) expect(verdict(response)).toEqual(noToken)
  })

  it('an unknown order or address is 404, another method 405 with Allow', async () => {
    const token = await tokenFor()
    const answers = await Promise.all([
      call('/orders/ord_0', token),
      call('/orders/', token),
      call('/stations', token),
      call('/orders', token, { method: 'DELETE' }),
      call('/orders/ord_1001', token, { method: 'PUT' }),
      fetch(`${api()}/openapi.json`, { method: 'POST' }),
    ])
    expect(answers.map(({ status, headers }) => [status, headers.get('allow')])).toEqual([
      [404, null],
      [404, null],
      [404, null],
      [405, 'GET, HEAD, POST'],
      [405, 'GET, HEAD'],
      [405, 'GET, HEAD'],
    ])
    for (const response of answers) {
      expect(response.headers.get('content-type')).toBe('application/problem+json')
    }
  })

  it('answer with a fresh x-request-id and no header that nobody asked for', async () => {
    const response = await call('/orders', await readToken())
    expect([...response.headers.keys()].sort()).toEqual([
      'cache-control',
      'content-length',
      'content-type',
      'date',
      'x-request-id',
    ])
  })
})

describe('what the API tells everyone', () => {
  it('row 58: names itself and its authorization server to the letter (RFC 9728)', async () => {
    const response = await fetch(`${api()}/.well-known/oauth-protected-resource`)
    expect(await json(response)).toEqual({
      resource: api(),
      authorization_servers: [auth()],
      scopes_supported: ['orders:read', 'orders:write'],
      bearer_methods_supported: ['header'],
      dpop_signing_alg_values_supported: ['ES256', 'Ed25519', 'EdDSA'],
      tls_client_certificate_bound_access_tokens: true,
    })
  })

  it('describes its calls, their scopes and where tokens come from (OpenAPI)', async () => {
    const document = await json(await fetch(`${api()}/openapi.json`))
    expect(document).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: api() }],
      paths: {
        '/orders': {
          get: { security: [{ oauth: ['orders:read'] }] },
          post: { security: [{ oauth: ['orders:write'] }] },
        },
        '/orders/{id}': { get: { security: [{ oauth: ['orders:read'] }] } },
      },
      components: {
        securitySchemes: {
          oauth: { flows: { clientCredentials: { tokenUrl: `${auth()}/token` } } },
        },
      },
    })
  })
})
