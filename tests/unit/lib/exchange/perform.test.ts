import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { readConfig } from '#lib/config.ts'
import {
  type ExchangeRequest,
  performExchange,
  sandboxTarget,
  type Target,
} from '#lib/exchange/index.ts'
import type { HarEntry } from '#lib/wire/har.ts'
import { own } from '#tests/helpers/exchange-own.ts'
import { answering } from '#tests/helpers/tcp.ts'

const token = 'header.payload.signature'

/** What a stand-in for both servers answers to the token call. */
interface Stub {
  status?: number
  headers?: Record<string, string>
  body?: string
}

async function standIn({ status = 200, headers, body }: Stub = {}): Promise<Target> {
  const server = http.createServer((request, response) => {
    const grant = JSON.stringify({ access_token: token, token_type: 'bearer', expires_in: 600 })
    const isToken = request.url === '/token'
    response.writeHead(isToken ? status : 200, {
      'content-type': 'application/json',
      ...(isToken && headers),
    })
    response.end(isToken ? (body ?? grant) : '{"orders":[]}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return targetAt((server.address() as AddressInfo).port)
}

const targetAt = (port: number) =>
  sandboxTarget(
    readConfig({ SANDBOX_AUTH_PORT: String(port), SANDBOX_API_PORT: String(port) }),
    own,
  )

async function entriesOf(request: ExchangeRequest, stub?: Stub): Promise<HarEntry[]> {
  return (await performExchange(request, await standIn(stub))).log.entries
}

const roles = (entries: HarEntry[]) => entries.map(({ _call }) => _call)
const header = (entry: HarEntry | undefined, name: string) =>
  entry?.request.headers.find((field) => field.name === name)?.value

describe('an exchange', () => {
  test('asks for a token, then calls the API with it and without the secret', async () => {
    const [asked, called, ...others] = await entriesOf({})
    expect(others).toEqual([])
    expect(asked).toMatchObject({ _call: 'token', request: { method: 'POST' } })
    expect(asked?.request.postData?.params?.map(({ name }) => name)).toEqual([
      'grant_type',
      'scope',
      'resource',
    ])
    expect(header(called, 'authorization')).toBe(`Bearer ${token}`)
    expect(JSON.stringify(called)).not.toContain('local-dadar')
    expect(header(called, 'user-agent')).toBe('automation-framework/1.0')
  })

  test('null leaves a member off the wire', async () => {
    const [asked] = await entriesOf({ client: null, token: null })
    expect(asked?.request.postData?.text).toBe('grant_type=client_credentials')
    expect(header(asked, 'authorization')).toBeUndefined()
    const [posted] = await entriesOf({ client: { secret: null, auth: 'client_secret_post' } })
    expect(posted?.request.postData?.params?.map(({ name }) => name)).toEqual([
      'grant_type',
      'scope',
      'resource',
      'client_id',
    ])
    expect(roles(await entriesOf({ call: null }))).toEqual(['token'])
  })

  test('without a secret only the id stands in the body', async () => {
    const [asked] = await entriesOf({ client: { auth: 'none' } })
    expect(header(asked, 'authorization')).toBeUndefined()
    expect(asked?.request.postData?.text).toMatch(/&client_id=automation-framework$/)
  })

  test('a token that is given is used instead of asking for one', async () => {
    const entries = await entriesOf({ token: { value: 'given' } })
    expect(roles(entries)).toEqual(['business'])
    expect(header(entries[0], 'authorization')).toBe('Bearer given')
  })

  test('a body is sent as JSON, a text as it is', async () => {
    const call = { method: 'POST', path: '/orders' } as const
    const body = { item: 'वडा पाव', qty: 2 }
    const [, asJson] = await entriesOf({ call: { ...call, body } })
    expect(asJson?.request.postData?.text).toBe(JSON.stringify(body))
    expect(header(asJson, 'content-type')).toBe('application/json')
    const [, asText] = await entriesOf({ call: { ...call, body: '{"item":' } })
    expect(asText?.request.postData?.text).toBe('{"item":')
  })

  test('a space at the end of a path is not lost', async () => {
    const [, called] = await entriesOf({ call: { path: '/orders/a ' } })
    expect(called?.request.url).toMatch(/\/orders\/a%20$/)
  })

  const noTokens: [string, Stub][] = [
    ['an error', { status: 400, body: '{"error":"invalid_scope"}' }],
    ['a challenge', { status: 401, headers: { 'www-authenticate': 'Basic realm="a' }, body: '{}' }],
    ['a page', { headers: { 'content-type': 'text/html' }, body: '<p>' }],
    ['an unknown token_type', { body: '{"access_token":"a","token_type":"mac"}' }],
    ['no token', { body: '{"token_type":"bearer"}' }],
    ['a token that no header can hold', { body: '{"access_token":"टोकन","token_type":"bearer"}' }],
    ['an empty token', { body: '{"access_token":"","token_type":"bearer"}' }],
    ['a redirect', { status: 302, headers: { location: '/orders' }, body: '' }],
    ['an odd status', { status: 799, body: '{}' }],
    ['no content', { status: 204, body: '' }],
  ]

  test.each(noTokens)('ends after the token call where it brings %s', async (_, stub) => {
    const [asked, ...others] = await entriesOf({}, stub)
    expect(others).toEqual([])
    expect(asked?.response.status).toBe(stub.status ?? 200)
    expect(asked?.response.content.text).toBe(stub.body)
  })

  test('any answer to the token call is recorded, none breaks the exchange', async () => {
    let answer = Buffer.alloc(0)
    const target = targetAt(await answering((socket) => socket.end(answer)))
    const status = fc.integer({ min: 100, max: 999 })
    const reason = fc.constantFrom('', 'X', 'नाही')
    const header = fc.constantFrom(
      'x: वडा',
      'www-authenticate: "पाव',
      'x y: z',
      ': ',
      'content-type:',
    )
    const field = fc.constantFrom('access_token', 'token_type', 'expires_in', 'error')
    const body = fc.oneof(
      fc.json(),
      fc.dictionary(field, fc.jsonValue()).map((o) => JSON.stringify(o)),
    )
    await fc.assert(
      fc.asyncProperty(status, reason, header, body, async (code, words, field, text) => {
        answer = Buffer.from(
          `HTTP/1.1 ${code} ${words}\r\n${field}\r\ncontent-type: application/json\r\n\r\n${text}`,
        )
        const { log } = await performExchange({}, target)
        expect(log.entries[0]?._call).toBe('token')
      }),
      { numRuns: 150 },
    )
  })

  test('a server that never answers is given up within the time of one call', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const target = targetAt(await answering(() => vi.advanceTimersByTime(5000)))
    const { log } = await performExchange({}, target)
    expect(log.entries.map(({ _call, _error }) => [_call, _error?.code])).toEqual([
      ['token', 'TIMEOUT'],
    ])
  })

  test('a cancelled exchange ends at once with what was recorded', async () => {
    const controller = new AbortController()
    const target = targetAt(await answering(() => controller.abort()))
    const { log } = await performExchange({}, target, { signal: controller.signal })
    expect(log.entries.map(({ _call, _error }) => [_call, _error?.code])).toEqual([
      ['token', 'ABORTED'],
    ])
  })
})

describe('an experiment', () => {
  test('is named in the recording', async () => {
    const { log } = await performExchange({ experiment: 'no-token' }, await standIn())
    expect(log._experiment).toBe('no-token')
    expect(roles(log.entries)).toEqual(['business'])
    expect(header(log.entries[0], 'authorization')).toBeUndefined()
  })

  test('borrowed-token differs in the user agent of the business call alone', async () => {
    const [asked, called] = await entriesOf({ experiment: 'borrowed-token' })
    expect(header(asked, 'user-agent')).toBe('automation-framework/1.0')
    expect(header(called, 'user-agent')).toBe('another-program/1.0')
    expect(header(called, 'authorization')).toBe(`Bearer ${token}`)
  })

  test('token-in-url takes the token out of the header', async () => {
    const [, called] = await entriesOf({
      call: { path: '/orders?a=1' },
      experiment: 'token-in-url',
    })
    expect(header(called, 'authorization')).toBeUndefined()
    expect(called?.request.queryString).toEqual([
      { name: 'a', value: '1' },
      { name: 'access_token', value: token },
    ])
  })

  test('json-body sends the same parameters as JSON', async () => {
    const [asked] = await entriesOf({ experiment: 'json-body', client: { auth: 'none' } })
    expect(JSON.parse(asked?.request.postData?.text ?? '')).toMatchObject({
      grant_type: 'client_credentials',
      client_id: 'automation-framework',
    })
    expect(asked?.request.postData?.mimeType).toBe('application/json')
  })

  test('server-down reaches nobody, whatever the auth method', async () => {
    const [asked, ...others] = await entriesOf({
      experiment: 'server-down',
      client: { auth: 'client_secret_post' },
    })
    expect(others).toEqual([])
    expect(asked).toMatchObject({ response: { status: 0 }, _error: { code: 'ECONNREFUSED' } })
  })

  test('expired-token does not wait for a token that lives long', async () => {
    const exp = Math.floor(Date.now() / 1000) + 600
    const value = `e30.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.x`
    const entries = await entriesOf({ token: { value }, experiment: 'expired-token' })
    expect(roles(entries)).toEqual(['business'])
  })
})
