import { once } from 'node:events'
import net from 'node:net'
import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { post } from './exchange-call.ts'

const url = () => `${inject('appUrl')}/api/exchange`

/** Sends bytes as they are, with any headers. */
function raw(body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
}

/** A refusal's body, after a look at what every refusal has. */
async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = await response.json()
  expect(problem.status).toBe(response.status)
  expect(problem.title).not.toBe('')
  return problem
}

/** Writes a request by hand and gives the status line of what comes back. */
async function statusLine(request: string): Promise<string> {
  const { hostname, port } = new URL(url())
  const socket = net.connect(Number(port), hostname)
  socket.end(request)
  const [first] = await once(socket, 'data')
  socket.destroy()
  return String(first).split('\r\n', 1)[0] ?? ''
}

describe('both languages', () => {
  const body = { client: { auth: 'tls_client_auth' } }

  test('a refusal speaks the language of Accept-Language, Marathi by default', async () => {
    const english = await post(body, { 'accept-language': 'en-GB,en;q=0.9' })
    const marathi = await post(body, { 'accept-language': 'fr, mr;q=0.5' })
    expect(english.status).toBe(400)
    expect(english.headers.get('content-language')).toBe('en')
    expect(await problemOf(english)).toMatchObject({
      title: 'This request cannot be used',
      errors: [{ pointer: '/client/auth', detail: expect.stringContaining('is not offered here') }],
    })
    expect(marathi.headers.get('content-language')).toBe('mr')
    expect(await problemOf(marathi)).toMatchObject({
      title: 'ही request चालणार नाही',
      errors: [
        { pointer: '/client/auth', detail: expect.stringMatching(/\p{Script=Devanagari}/u) },
      ],
    })
  })

  test('nothing of a refusal is left in the other language or unfilled', async () => {
    const inputs = [
      [],
      { x: 1 },
      { client: { id: 5, secret: 'x'.repeat(1001), auth: 'x' } },
      { token: { scope: 'a\nb', value: ' ' } },
      { call: { path: '//x', body: [[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]] } },
    ]
    for (const input of inputs) {
      const marathi = await problemOf(await post(input, { 'accept-language': 'mr' }))
      const english = await problemOf(await post(input, { 'accept-language': 'en' }))
      const words = (problem: { title: string; detail: string; errors?: { detail: string }[] }) => [
        problem.title,
        problem.detail,
        ...(problem.errors ?? []).map(({ detail }) => detail),
      ]
      for (const text of words(marathi)) expect(text).toMatch(/\p{Script=Devanagari}/u)
      for (const text of words(english)) expect(text).not.toMatch(/\p{Script=Devanagari}/u)
      expect(words(marathi).concat(words(english)).join()).not.toMatch(/\{\{|problem\./)
      expect(english.errors?.map(({ code }: { code: string }) => code)).toEqual(
        marathi.errors?.map(({ code }: { code: string }) => code),
      )
    }
  })
})

describe('the body', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'as %j is 415',
    async (type) => {
      const response = await raw('{}', { 'content-type': type })
      expect(response.status).toBe(415)
      await problemOf(response)
    },
  )

  test('as application/json with a parameter, in any case, is read', async () => {
    const response = await raw('{"call":null}', {
      'content-type': 'Application/JSON; charset=utf-8',
    })
    expect(response.status).toBe(200)
  })

  test.each(['', ' ', 'x', '{', '{"a":1', "{'a':1}", '[]', '"{}"', 'null', '1', '{}{}', '\u0000'])(
    '%j is 400',
    async (body) => {
      const response = await raw(body)
      expect(response.status).toBe(400)
      await problemOf(response)
    },
  )

  test('that is not UTF-8 is 400', async () => {
    const response = await raw(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))
    expect(response.status).toBe(400)
  })

  test('of 16 KiB is read, one byte more is 413', async () => {
    const filled = (size: number) => '{"call":null}'.padEnd(size)
    expect((await raw(filled(16_384))).status).toBe(200)
    const response = await raw(filled(16_385))
    expect(response.status).toBe(413)
    await problemOf(response)
  })

  test('without a length is cut off at the limit', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 4096
        if (sent > 50_000_000) controller.error(new Error('nobody stopped reading'))
        else controller.enqueue(new Uint8Array(4096).fill(0x20))
      },
    })
    const response = await fetch(url(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
  })

  test('whose length lies is never a 5xx', async () => {
    const head = 'POST /api/exchange HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
    expect(await statusLine(`${head}Content-Length: 1\r\n\r\n{"call":null}`)).toMatch(/ 400 /)
    expect(await statusLine(`${head}Content-Length: 99999999\r\n\r\n{}`)).toMatch(/ 413 /)
    expect(await statusLine(`${head}Content-Length: -1\r\n\r\n{}`)).toMatch(/ 400 /)
  })
})

describe('other methods', () => {
  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is 405', async (method) => {
    const response = await fetch(url(), { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
    const list = await fetch(`${inject('appUrl')}/api/experiments`, { method })
    expect(list.status).toBe(method === 'GET' || method === 'HEAD' ? 200 : 405)
  })
})

describe('a limit', () => {
  test('of 3,000 exchanges a minute, counted by address, then 429', async () => {
    const from = { 'x-forwarded-for': '203.0.113.7' }
    const nothing = { token: { value: 'x' }, call: null }
    const codes = new Set<number>()
    for (let round = 0; round < 60; round += 1) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => post(nothing, from)))
      for (const { status } of answers) codes.add(status)
    }
    expect([...codes]).toEqual([200])
    const refused = await post(nothing, { ...from, 'accept-language': 'en' })
    expect(refused.status).toBe(429)
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect((await problemOf(refused)).detail).toContain(`Wait ${seconds} seconds`)
    expect((await post(nothing)).status).toBe(200)
  }, 60_000)
})

describe('hundreds of malformed requests', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      'a\r\nb',
      '\u0000',
      '\ud800',
      '//x',
      '/../x',
      'x'.repeat(3000),
      -1,
      1e308,
    ),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const part = (...names: string[]) => fc.dictionary(fc.constantFrom(...names), odd, { maxKeys: 3 })
  const nearly = fc.record(
    {
      target: odd,
      client: fc.oneof(odd, part('id', 'secret', 'auth')),
      token: fc.oneof(odd, part('scope', 'resource', 'value')),
      call: fc.oneof(odd, part('method', 'path', 'body')),
      experiment: fc.oneof(odd, fc.constant('no-token')),
    },
    { requiredKeys: [] },
  )
  const bodies = fc.oneof(
    nearly.map((value) => JSON.stringify(value)),
    nearly.map((value) => JSON.stringify(value).slice(0, -1)),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )

  test('none is a 5xx, every refusal says why', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const response = await raw(body)
        expect([200, 400, 413]).toContain(response.status)
        if (response.status !== 200) await problemOf(response)
        else expect(await response.json()).toHaveProperty('log.entries')
      }),
      { numRuns: 400 },
    )
  }, 60_000)
})
