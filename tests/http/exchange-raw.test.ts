import { once } from 'node:events'
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { draftBody, rawDrafts } from '#components/playground/raw/raw-draft.ts'
import type { HarEntry } from '#lib/wire/har.ts'
import { exchange, last, post } from './exchange-call.ts'

const basic = `Basic ${btoa('automation-framework:local-dadar-0817-fast')}`
const form = 'grant_type=client_credentials&scope=orders%3Aread'

/** A token request as it should be, with lines put in or instead, and any body. */
function ask(head: string[] = [], body = form, start = 'POST /token HTTP/1.1'): string {
  return [
    start,
    'host: sandbox',
    `authorization: ${basic}`,
    'content-type: application/x-www-form-urlencoded',
    ...(head.some((line) => /^(content-length|transfer-encoding)/i.test(line))
      ? []
      : [`content-length: ${body.length}`]),
    ...head,
    '',
    body,
  ].join('\r\n')
}

const get = (target: string, ...head: string[]) =>
  [`GET ${target} HTTP/1.1`, 'host: sandbox', ...head, '', ''].join('\r\n')

/** Sends a token request by hand, and nothing else. */
const token = async (text: string) =>
  last(await exchange({ raw: { token: text }, call: null }), 'token') as HarEntry

/** Sends a business request by hand with a token that is none. */
const business = async (text: string) =>
  last(
    await exchange({ token: { value: 'none' }, raw: { business: text } }),
    'business',
  ) as HarEntry

describe('a request as text', () => {
  test('goes out to the byte and gets the real answer, with what the server checked', async () => {
    const text = ask()
    const recording = await exchange({ raw: { token: text } })
    const [asked, called] = recording.log.entries
    expect(asked).toMatchObject({
      _call: 'token',
      _raw: { request: text },
      request: { method: 'POST', url: `${inject('authUrl')}/token`, httpVersion: 'HTTP/1.1' },
      response: { status: 200 },
    })
    expect(asked?.request.postData?.params).toHaveLength(2)
    expect(asked?._checks?.every(({ outcome }) => outcome === 'passed')).toBe(true)
    expect(asked?._raw?.response).toContain(asked?.response.content.text)
    expect(called).toMatchObject({ _call: 'business', response: { status: 200 } })
    expect(called).not.toHaveProperty('_raw')
  })

  test('is filled with the token of its own run', async () => {
    const text = get('/orders', 'authorization: Bearer {access_token}')
    const { log } = await exchange({ raw: { business: text } })
    const [asked, called] = log.entries
    const issued = JSON.parse(asked?.response.content.text ?? '').access_token
    expect(called?._raw?.request).toBe(text.replace('{access_token}', issued))
    expect(called?.response.status).toBe(200)
  })

  test('that needs a token is not sent without one; one that needs none is', async () => {
    const client = { secret: 'wrong' }
    const needs = get('/orders', 'authorization: Bearer {access_token}')
    const refused = await exchange({ client, raw: { business: needs } })
    expect(refused.log.entries.map(({ _call }) => _call)).toEqual(['token'])
    const sent = await exchange({ client, raw: { business: get('/orders') } })
    expect(sent.log.entries.map(({ response }) => response.status)).toEqual([401, 401])
  })

  test('goes over TLS where the client shows a certificate, the token bound to it', async () => {
    const client = { auth: 'self_signed_tls_client_auth' }
    const body = 'grant_type=client_credentials&client_id=cert-holder'
    const text = ask([], body).replace(/authorization: .*\r\n/, '')
    const business = get('/orders', 'authorization: Bearer {access_token}')
    const { log } = await exchange({ client, raw: { token: text, business } })
    expect(log.entries.map(({ response }) => response.status)).toEqual([200, 200])
    for (const { _tls, _checks, request } of log.entries) {
      expect(new URL(request.url).protocol).toBe('https:')
      expect(_tls?.clientCertificate?.subject).toBe('CN=cert-holder')
      expect(_checks?.some(({ id }) => id === 'certificate')).toBe(true)
    }
  })

  test('is laid over a run that signed: the other request is made anew', async () => {
    for (const experiment of ['private-key-jwt', 'mtls', 'dpop']) {
      const run = await exchange({ experiment })
      const called = last(run, 'business') as HarEntry
      rawDrafts.open(called, run)
      const draft = rawDrafts.get()
      const again = await exchange(draft ? draftBody(draft) : {})
      const failed = last(again, 'business')?._checks?.find(({ outcome }) => outcome === 'failed')
      expect(last(again, 'token')?.response.status).toBe(200)
      // The proof in a text is that of another token.
      expect(failed?.id).toBe(experiment === 'dpop' ? 'dpop-proof' : undefined)
    }
  })

  test('in which one byte is broken is refused for that byte', async () => {
    const asked = await token(ask().replace('grant_type=', 'grant-type='))
    expect(asked.response.status).toBe(400)
    expect(asked._checks?.find(({ outcome }) => outcome === 'failed')?.id).toBe('grant-type')
  })

  test('does not go together with an experiment; nor does half a character', async () => {
    const pointers = async (body: object) =>
      (await (await post(body)).json()).errors?.map(({ pointer }: { pointer: string }) => pointer)
    expect(await pointers({ raw: { token: '' }, experiment: 'no-token' })).toEqual(['/raw'])
    expect(await pointers({ raw: { token: '\ud800' } })).toEqual(['/raw/token'])
    expect(await pointers({ raw: { introspection: '' } })).toEqual(['/raw/introspection'])
    expect(await pointers({ raw: { business: '{access_token}'.repeat(5) } })).toEqual([
      '/raw/business',
    ])
    expect(await pointers({ raw: null })).toEqual(['/raw'])
    expect(await pointers({ call: { path: '/orders\r\n' } })).not.toEqual([])
    expect((await post({ raw: { token: 'x'.repeat(17_000) } })).status).toBe(413)
  })
})

/** What to send, and the answer's status; 0: none came. `there` is a server that must not hear of it. */
type Row = [name: string, text: (there: string) => string, status: number, error?: string]

const chunked = ask(['transfer-encoding: chunked'], '').replace(/\r\n\r\n$/, '')

const toToken: Row[] = [
  ['nothing at all', () => '', 0, 'TIMEOUT'],
  ['one letter', () => 'P', 0, 'TIMEOUT'],
  ['half a request line', () => 'POST /token HT', 0, 'TIMEOUT'],
  ['a head without an end', () => 'POST /token HTTP/1.1\r\nhost: x\r\n', 0, 'TIMEOUT'],
  ['half a body', () => ask(['content-length: 900']), 0, 'TIMEOUT'],
  ['a chunk that never ends', () => `${chunked}\r\n\r\nfff\r\ngrant`, 0, 'TIMEOUT'],
  ['empty lines alone', () => '\r\n'.repeat(50), 0, 'TIMEOUT'],
  ['garbage', () => 'Vada pav, please!\r\n\r\n', 400],
  ['Marathi', () => 'मला token दे\r\n\r\n', 400],
  ['NUL bytes', () => '\0'.repeat(200), 400],
  ['a TLS handshake', () => '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03', 400],
  ['an HTTP/2 preface', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['HTTP/0.9', () => 'GET /jwks\r\n\r\n', 200],
  ['HTTP/9.9', () => ask([], form, 'POST /token HTTP/9.9'), 400],
  ['an unknown method', () => ask([], form, 'BREW /token HTTP/1.1'), 400],
  ['a method in small letters', () => ask([], form, 'post /token HTTP/1.1'), 400],
  ['two spaces in the request line', () => ask([], form, 'POST  /token HTTP/1.1'), 200],
  ['no target', () => ask([], form, 'POST HTTP/1.1'), 400],
  ['NUL in the target', () => ask([], form, 'POST /tok\0en HTTP/1.1'), 400],
  ['no Host', () => ask().replace('host: sandbox\r\n', ''), 400],
  ['two Hosts', (there) => ask([`host: ${there}`]), 400],
  ['the same Host twice', () => ask(['host: sandbox']), 400],
  ['the Host of another server', (there) => ask().replace('sandbox', there), 200],
  ['a Host that is none', () => ask().replace('sandbox', 'a b@c/../?#'), 400],
  ['an empty Host', () => ask().replace('sandbox', ''), 200],
  ['an IPv6 Host', () => ask().replace('sandbox', '[::1]:80'), 200],
  [
    'a forwarded host',
    (there) => ask([`x-forwarded-host: ${there}`, `forwarded: host=${there}`]),
    200,
  ],
  [
    'a target with another scheme',
    (there) => ask([], form, `POST https://${there}/token HTTP/1.1`),
    200,
  ],
  [
    'a target at another server',
    (there) => ask([], form, `POST http://${there}/token HTTP/1.1`),
    200,
  ],
  ['a file as target', () => get('file:///etc/passwd'), 404],
  ['a target of two slashes', (there) => get(`//${there}/token`), 404],
  ['dots in the target', () => get('/../../etc/passwd'), 404],
  ['an authority as target', (there) => get(there), 400],
  [
    'CONNECT',
    (there) => `CONNECT ${there} HTTP/1.1\r\nhost: ${there}\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
    0,
    'ECONNRESET',
  ],
  ['OPTIONS *', () => 'OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n', 404],
  ['TRACE', () => 'TRACE /token HTTP/1.1\r\nhost: x\r\n\r\n', 405],
  ['an upgrade', () => get('/jwks', 'connection: upgrade', 'upgrade: websocket'), 200],
  ['a line end in a value', () => ask(['x-a: b\r\nx-c: d']), 200],
  ['a bare LF for every line end', () => ask().replaceAll('\r\n', '\n'), 400],
  ['a bare CR in a value', () => ask(['x-a: b\rc']), 400],
  ['NUL in a value', () => ask(['x-a: b\0c']), 400],
  ['a space before the colon', () => ask(['x-a : b']), 400],
  ['a header without a name', () => ask([': b']), 400],
  ['a header without a colon', () => ask(['only words']), 400],
  ['a folded header', () => ask(['x-a: b\r\n c']), 400],
  [
    'both lengths',
    () => ask(['content-length: 49', 'transfer-encoding: chunked'], `0\r\n\r\n${get('/jwks')}`),
    400,
  ],
  ['two lengths', () => ask(['content-length: 49', 'content-length: 4']), 400],
  ['a length that is none', () => ask(['content-length: -1']), 400],
  ['a hidden chunked', () => ask(['transfer-encoding: xchunked']), 400],
  ['chunked twice', () => ask(['transfer-encoding: chunked, chunked'], '0\r\n\r\n'), 400],
  ['a chunk of a size that is none', () => `${chunked}\r\n\r\nzz\r\n`, 400],
  ['a head that is too large', () => ask([`x-a: ${'b'.repeat(15_000)}`]), 200],
  ['a thousand headers', () => ask(Array(1200).fill('x: y')), 431],
  ['a cookie and an origin', (there) => ask([`origin: http://${there}`, 'cookie: lang=mr']), 200],
  ['an expectation', () => ask(['expect: 100-continue']), 200],
  ['an expectation nobody knows', () => ask(['expect: a-miracle']), 417],
  ['a content-encoding', () => ask(['content-encoding: gzip']), 400],
  ['HTTP/1.0', () => ask([], form, 'POST /token HTTP/1.0'), 200],
  ['a second request behind the first', () => ask() + get('/jwks'), 200],
  ['three hundred requests at once', () => get('/jwks').repeat(300), 200],
  ['HEAD, which has no body', () => 'HEAD /jwks HTTP/1.1\r\nhost: x\r\n\r\n', 200],
]

const toBusiness: Row[] = [
  ['garbage', () => '{"orders":[]}', 400],
  ['no token', () => get('/orders'), 401],
  ['the Host of another server', (there) => get('/orders').replace('sandbox', there), 401],
  ['a target at another server', (there) => get(`http://${there}/orders`), 401],
  ['CONNECT', (there) => `CONNECT ${there} HTTP/1.1\r\n\r\n`, 0, 'ECONNRESET'],
  ['an upgrade', () => get('/orders', 'connection: upgrade', 'upgrade: h2c'), 401],
  ['a token that is no token', () => get('/orders', 'authorization: Bearer {access_token}'), 401],
  ['half a request', () => 'GET /orders HTTP/1.1\r\n', 0, 'TIMEOUT'],
]

const rows = [
  ...toToken.map((row) => ['token' as const, ...row] as const),
  ...toBusiness.map((row) => ['business' as const, ...row] as const),
]

describe('nothing that is written by hand leads astray, crashes or hangs', () => {
  let there = ''
  let heard = 0
  const server = net.createServer((socket) => {
    heard += 1
    socket.end()
  })
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    there = `127.0.0.1:${(server.address() as net.AddressInfo).port}`
  })
  afterAll(() => void server.close())

  test.concurrent.for(rows)('to the %s API: %s', async ([role, _name, text, status, error]) => {
    const written = text(there)
    const entry = await (role === 'token' ? token : business)(written)
    expect({ status: entry.response.status, error: entry._error?.code }).toEqual({ status, error })
    const origin = inject(role === 'token' ? 'authUrl' : 'apiUrl')
    expect(new URL(entry.request.url).origin).toBe(origin)
    expect(entry._raw?.request).toBe(written.replaceAll('{access_token}', 'none'))
  })

  test('and afterwards everything works as before, and nobody else was called', async () => {
    const { log } = await exchange({})
    expect(log.entries.map(({ response }) => response.status)).toEqual([200, 200])
    expect((await fetch(`${inject('appUrl')}/api/health`)).status).toBe(200)
    expect(heard).toBe(0)
  })
})
