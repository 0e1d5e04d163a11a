import { describe, expect, it } from 'vitest'
import { api, as, ask, auth, basic, json, post, register, secrets } from './sandbox-calls.ts'

const demo = as('automation-framework')

/** Status and error code of an answer, in one comparable value. */
async function refusal(response: Response) {
  return [response.status, (await json(response)).error]
}

describe('the token request', () => {
  it('row 1: takes POST alone', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD']) {
      const response = await fetch(`${auth()}/token`, { method, headers: demo })
      expect([method, response.status, response.headers.get('allow')]).toEqual([
        method,
        405,
        'POST',
      ])
    }
  })

  it.each([
    ['JSON', 'application/json', '{"grant_type":"client_credentials"}'],
    ['multipart', 'multipart/form-data; boundary=x', '--x--'],
    ['plain text', 'text/plain', 'grant_type=client_credentials'],
  ])('row 2: refuses a %s body as invalid_request', async (_, type, body) => {
    const response = await post('/token', body, { ...demo, 'content-type': type })
    expect(await refusal(response)).toEqual([400, 'invalid_request'])
  })

  it('row 2: does not look for parameters in the query', async () => {
    const response = await post('/token?grant_type=client_credentials', {}, demo)
    expect(await refusal(response)).toEqual([400, 'invalid_request'])
  })

  it('row 2: refuses a body of more than 56 KiB', async () => {
    const response = await ask({ padding: 'x'.repeat(60_000) }, demo)
    expect(await refusal(response)).toEqual([400, 'invalid_request'])
  })

  it.each([
    ['', 'invalid_request'],
    ['Client_Credentials', 'unsupported_grant_type'],
    ['password', 'unsupported_grant_type'],
    ['authorization_code', 'unsupported_grant_type'],
    ['refresh_token', 'unsupported_grant_type'],
    ['urn:ietf:params:oauth:grant-type:device_code', 'unsupported_grant_type'],
  ])('row 3: grant_type=%s is 400 %s', async (grant_type, error) => {
    expect(await refusal(await ask({ grant_type }, demo))).toEqual([400, error])
  })

  it('row 4: no authentication at all is invalid_client, with a challenge', async () => {
    const response = await ask()
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic realm="/)
    expect(await refusal(response)).toEqual([401, 'invalid_client'])
  })

  it.each(['grant_type', 'scope', 'client_id', 'client_secret'])(
    'row 6: %s twice is invalid_request',
    async (name) => {
      const form: [string, string][] = [
        ['grant_type', 'client_credentials'],
        [name, 'orders:read'],
        [name, 'orders:write'],
      ]
      expect(await refusal(await post('/token', form, demo))).toEqual([400, 'invalid_request'])
    },
  )

  it('row 6: an empty parameter counts as absent and an unknown one is ignored', async () => {
    const response = await ask({ scope: '', resource: '', foo: 'bar', audience: 'x' }, demo)
    expect(response.status).toBe(200)
    expect((await json(response)).scope).toBe('orders:read orders:write')
  })

  it.each([
    'orders:read,orders:write',
    'orders:read  orders:write',
    ' orders:read',
    'Orders:Read',
    'orders:fly',
    'openid',
    'a"b',
    'a\\b',
    'मराठी',
  ])('row 7: the scope "%s" is invalid_scope', async (scope) => {
    expect(await refusal(await ask({ scope }, demo))).toEqual([400, 'invalid_scope'])
  })

  it('row 7: the order of scopes means nothing, and + and %20 are both a space', async () => {
    for (const scope of ['orders%3Awrite+orders%3Aread', 'orders%3Awrite%20orders%3Aread']) {
      const answer = await json(
        await post('/token', `grant_type=client_credentials&scope=${scope}`, demo),
      )
      expect(String(answer.scope).split(' ').sort()).toEqual(['orders:read', 'orders:write'])
    }
  })

  it("row 8: no scope gives the client's own, and says so", async () => {
    expect((await json(await ask({}, as('report-reader')))).scope).toBe('orders:read')
  })

  it('row 9: a scope that is not all allowed is refused, not narrowed', async () => {
    const response = await ask({ scope: 'orders:read orders:write' }, as('report-reader'))
    const answer = await json(response)
    expect([response.status, answer.error]).toEqual([400, 'invalid_scope'])
    expect(answer).not.toHaveProperty('scope')
  })

  it.each([
    ['unknown', 'https://api.example/'],
    ['not a URI', 'orders'],
    ['with a fragment', 'FRAGMENT'],
    ['written with a slash more', 'SLASH'],
  ])('row 10: a resource that is %s is invalid_target', async (_, resource) => {
    const asked = { FRAGMENT: `${api()}#x`, SLASH: `${api()}/` }[resource]
    expect(await refusal(await ask({ resource: asked ?? resource }, demo))).toEqual([
      400,
      'invalid_target',
    ])
  })

  it('row 10: two resources are invalid_target', async () => {
    const form: [string, string][] = [
      ['grant_type', 'client_credentials'],
      ['resource', api()],
      ['resource', `${api()}/reports`],
    ]
    expect(await refusal(await post('/token', form, demo))).toEqual([400, 'invalid_target'])
  })

  it('row 10: resource is judged before scope', async () => {
    const response = await ask({ resource: 'https://x.example', scope: 'orders:fly' }, demo)
    expect(await refusal(response)).toEqual([400, 'invalid_target'])
  })
})

describe('client authentication', () => {
  it('row 14: each half of the pair is form-encoded first', async () => {
    expect((await ask({}, as('night-batch'))).status).toBe(200)
    const raw = { authorization: `Basic ${btoa(`night-batch:${secrets['night-batch']}`)}` }
    expect(await refusal(await ask({}, raw))).toEqual([401, 'invalid_client'])
  })

  it('row 15: an id whose every sign is percent-encoded means the same', async () => {
    const hex = (text: string) => text.replace(/[^a-z]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
    const pair = `${hex('automation-framework')}:${hex(secrets['automation-framework'])}`
    expect((await ask({}, { authorization: `Basic ${btoa(pair)}` })).status).toBe(200)
  })

  it('row 17, 18: the secret may come in the header or in the body', async () => {
    const inBody = {
      client_id: 'automation-framework',
      client_secret: secrets['automation-framework'],
    }
    expect([(await ask(inBody)).status, (await ask({}, demo)).status]).toEqual([200, 200])
  })

  it('row 19: a secret in the address is refused', async () => {
    const query = new URLSearchParams({ client_id: 'report-reader', client_secret: 'x' })
    const response = await post(`/token?${query}`, { grant_type: 'client_credentials' })
    expect(await refusal(response)).toEqual([400, 'invalid_request'])
  })

  it('row 20: two ways in one request are invalid_request', async () => {
    const both = {
      client_id: 'automation-framework',
      client_secret: secrets['automation-framework'],
    }
    expect(await refusal(await ask(both, demo))).toEqual([400, 'invalid_request'])
    expect(await refusal(await ask({ client_assertion: 'x' }, demo))).toEqual([
      400,
      'invalid_request',
    ])
  })

  it('row 20: another client_id beside the header is invalid_request, the same one is fine', async () => {
    expect(await refusal(await ask({ client_id: 'report-reader' }, demo))).toEqual([
      400,
      'invalid_request',
    ])
    expect((await ask({ client_id: 'automation-framework' }, demo)).status).toBe(200)
  })

  it('row 21: client_id alone authenticates nobody', async () => {
    const response = await ask({ client_id: 'automation-framework' })
    expect(await refusal(response)).toEqual([401, 'invalid_client'])
  })

  it.each([
    ['a wrong secret', basic('automation-framework', 'local-dadar-0817-fasx')],
    ['an empty secret', basic('automation-framework', '')],
    ['an unknown client', basic('nobody', 'x')],
    ['no client at all', basic('', '')],
    ['broken base64', 'Basic %%%'],
    ['no colon', `Basic ${btoa('automation-framework')}`],
    ['a raw percent sign', `Basic ${btoa('automation-framework:100%')}`],
    ['base64 of the wrong length', 'Basic QUJDRA='],
    ['a control character', `Basic ${btoa('automation-framework:a\u0001')}`],
    ['the Bearer scheme', 'Bearer abc'],
    ['an unknown scheme', 'Negotiate abc'],
  ])('row 22: %s in the header is 401 with a Basic challenge', async (_, authorization) => {
    const response = await ask({}, { authorization })
    expect(response.headers.get('www-authenticate')).toBe(`Basic realm="${new URL(auth()).host}"`)
    expect(await refusal(response)).toEqual([401, 'invalid_client'])
  })

  it('row 22: the scheme is matched without case, and more than one space may follow', async () => {
    const pair = demo.authorization.slice(6)
    expect((await ask({}, { authorization: `bAsIc ${pair}` })).status).toBe(200)
    expect((await ask({}, { authorization: `Basic   ${pair}` })).status).toBe(200)
  })

  it('row 23: a wrong secret in the body is a 401 with a challenge as well', async () => {
    const response = await ask({ client_id: 'automation-framework', client_secret: 'x' })
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic realm="/)
    expect(await refusal(response)).toEqual([401, 'invalid_client'])
  })

  it('row 24: an unknown client and a wrong secret look alike', async () => {
    const pair = [basic('nobody', 'x'), basic('automation-framework', 'x')]
    const [unknown, wrong] = await Promise.all(
      pair.map(async (authorization) => {
        const response = await ask({}, { authorization })
        const headers = Object.fromEntries(response.headers)
        delete headers['x-request-id']
        delete headers.date
        return { status: response.status, headers, body: await response.text() }
      }),
    )
    expect(unknown).toEqual(wrong)
  })

  it('a client registered for client_secret_basic may not send its secret in the body', async () => {
    const inBody = { client_id: 'report-reader', client_secret: secrets['report-reader'] }
    expect(await refusal(await ask(inBody))).toEqual([401, 'invalid_client'])
    expect((await ask({}, as('report-reader'))).status).toBe(200)
  })
})

describe('limits', () => {
  it('row 13: rush-hour gets ten tokens a minute, then 429 with Retry-After', async () => {
    const answers = []
    for (let i = 0; i < 11; i += 1) answers.push(await ask({}, as('rush-hour')))
    expect(answers.at(-1)?.status).toBe(429)
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(10)
  })

  it('row 13: past 600 wrong attempts a minute only wrong ones are refused', async () => {
    const { client, headers } = await register()
    const wrong = { authorization: basic(String(client.client_id), 'guess') }
    const statuses = new Set<number>()
    for (let i = 0; i < 12; i += 1) {
      const batch = await Promise.all(Array.from({ length: 51 }, () => ask({}, wrong)))
      for (const response of batch) {
        statuses.add(response.status)
        await response.arrayBuffer()
      }
    }
    expect([...statuses].sort()).toEqual([401, 429])
    const last = await ask({}, wrong)
    expect([last.status, Number(last.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await ask({}, headers)).status).toBe(200)
  })
})

describe('the answer', () => {
  it('rows 36, 37, 40, 41, 47: is JSON with a token, a number of seconds, and no-store', async () => {
    const response = await ask({ scope: 'orders:read' }, demo)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('pragma')).toBe('no-cache')
    expect(await json(response)).toEqual({
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      token_type: 'Bearer',
      expires_in: 600,
      scope: 'orders:read',
    })
  })

  it('short-trip gets tokens of two seconds', async () => {
    expect((await json(await ask({}, as('short-trip')))).expires_in).toBe(2)
  })

  it('rows 40, 44, 46: an error is JSON of ASCII without quotes, never cached, never HTML', async () => {
    const requests = [
      ask({ scope: '"<script>मराठी\\' }, { ...demo, accept: 'text/html' }),
      ask({ grant_type: 'मराठी"' }, { ...demo, accept: 'text/html' }),
      ask({ resource: '"मराठी"' }, { ...demo, accept: 'text/html' }),
      ask({}, { accept: 'text/html' }),
    ]
    for (const response of await Promise.all(requests)) {
      expect(response.headers.get('content-type')).toMatch(/^application\/json/)
      expect(response.headers.get('cache-control')).toBe('no-store')
      const answer = await json(response)
      expect(Object.keys(answer)).toEqual(['error', 'error_description'])
      for (const text of Object.values(answer)) {
        expect(text).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/)
      }
    }
  })

  it('has a fresh x-request-id and no header that nobody asked for', async () => {
    const [first, second] = await Promise.all([ask({}, demo), ask({}, demo)])
    expect([...first.headers.keys()].sort()).toEqual([
      'cache-control',
      'content-length',
      'content-type',
      'date',
      'pragma',
      'x-request-id',
    ])
    expect(first.headers.get('x-request-id')).not.toBe(second.headers.get('x-request-id'))
  })

  it('lets a page of another origin read it', async () => {
    const response = await ask({}, { ...demo, origin: 'http://page.example' })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'http://page.example',
    ])
  })
})
