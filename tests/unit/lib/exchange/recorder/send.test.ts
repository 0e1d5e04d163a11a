import type net from 'node:net'
import { describe, expect, test } from 'vitest'
import { harEntry } from '#lib/exchange/recorder/entry.ts'
import type { Message } from '#lib/exchange/recorder/message.ts'
import { type Limits, send } from '#lib/exchange/recorder/send.ts'
import { answering, listen, startProxy } from '#tests/helpers/tcp.ts'

const limits: Limits = { timeout: 2000, size: 64 * 1024 }

/** Sends to a server that says these bytes, and gives the HAR entry. */
async function entryOf(answer: string | ((socket: net.Socket) => void), change?: Partial<Limits>) {
  const port = await answering(
    typeof answer === 'string' ? (socket) => socket.end(Buffer.from(answer)) : answer,
  )
  return harEntry('token', await send(get(port), { ...limits, ...change }))
}

const get = (port: number, path = '/orders'): Message => ({
  method: 'GET',
  url: `http://127.0.0.1:${port}${path}`,
  headers: { accept: 'application/json' },
  body: undefined,
})

const post = (port: number, body: string): Message => ({
  method: 'POST',
  url: `http://127.0.0.1:${port}/token?a=1&a=%E2%82%AC`,
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'X-Case': 'Kept' },
  body,
})

describe('what is sent', () => {
  test('nothing but what the message says, host and content-length', async () => {
    const port = await answering((socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n'))
    const { sent } = await send(post(port, 'item=%E2%82%AC&qty=1'), limits)
    expect(sent.toString()).toBe(
      [
        'POST /token?a=1&a=%E2%82%AC HTTP/1.1',
        `host: 127.0.0.1:${port}`,
        'content-type: application/x-www-form-urlencoded',
        'X-Case: Kept',
        'content-length: 20',
        '',
        'item=%E2%82%AC&qty=1',
      ].join('\r\n'),
    )
  })

  test('content-length counts bytes, and stands where a method lets one expect content', async () => {
    const port = await answering((socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n'))
    const devanagari = await send(post(port, 'वडा'), limits)
    expect(devanagari.sent.toString()).toContain('content-length: 9\r\n\r\nवडा')
    const empty = await send({ ...get(port), method: 'PUT' }, limits)
    expect(empty.sent.toString()).toContain('content-length: 0\r\n\r\n')
    const plain = await send(get(port), limits)
    expect(plain.sent.toString()).not.toContain('content-length')
  })
})

describe('the recording', () => {
  const answers: [string, string][] = [
    ['a fixed length', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'],
    [
      'chunks with an extension and a trailer',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=1\r\nabc\r\n4\r\ndefg\r\n0\r\nT: 1\r\n\r\n',
    ],
    ['a length that ends with the connection', 'HTTP/1.1 200 OK\r\n\r\nuntil the end'],
    [
      'interim answers',
      'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n',
    ],
    [
      'repeated names, odd casing, spaces, UTF-8',
      'HTTP/1.1 401 नाही\r\nwww-Authenticate:Basic realm="a"\r\nWWW-AUTHENTICATE:   Bearer  \r\nX-Name: वडा पाव\r\nContent-Length: 0\r\n\r\n',
    ],
    ['a connection cut short', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it'],
    ['no HTTP at all', '220 smtp.example ESMTP\r\n'],
  ]

  test.each(answers)('is byte for byte what a TCP proxy saw: %s', async (_, answer) => {
    const server = await answering((socket) => socket.end(Buffer.from(answer)))
    const { port, seen } = await startProxy(server)
    const recorded = await send(post(port, 'grant_type=client_credentials'), limits)
    expect(seen).toHaveLength(1)
    expect(recorded.sent).toEqual(seen[0]?.sent)
    expect(recorded.received).toEqual(seen[0]?.received)
    expect(recorded.received.toString()).toBe(answer)
  })

  test('keeps repetition, casing and order of header fields', async () => {
    const { response } = await entryOf(answers[4]?.[1] ?? '')
    expect(response).toMatchObject({ status: 401, statusText: 'नाही', httpVersion: 'HTTP/1.1' })
    expect(response.headers).toEqual([
      { name: 'www-Authenticate', value: 'Basic realm="a"' },
      { name: 'WWW-AUTHENTICATE', value: 'Bearer' },
      { name: 'X-Name', value: 'वडा पाव' },
      { name: 'Content-Length', value: '0' },
    ])
  })

  test('content is freed from its chunks, sizes are those of the wire', async () => {
    const { response, _error } = await entryOf(answers[1]?.[1] ?? '')
    expect(_error).toBeUndefined()
    expect(response.content).toEqual({ size: 7, mimeType: '', text: 'abcdefg' })
    expect(response.headersSize).toBe(47)
    expect(response.bodySize).toBe(32)
  })

  test('interim answers are passed over', async () => {
    const { response } = await entryOf(answers[3]?.[1] ?? '')
    expect(response).toMatchObject({ status: 200, headersSize: 38, bodySize: 0 })
  })

  test('bytes that are no text are kept in base64', async () => {
    const { response } = await entryOf((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\n')
      socket.end(Buffer.from([0xff, 0xd8, 0x00]))
    })
    expect(response.content).toEqual({
      size: 3,
      mimeType: 'image/png',
      text: '/9gA',
      encoding: 'base64',
    })
  })

  test('a form is shown with its parameters, a query with its own', async () => {
    const port = await answering((socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n'))
    const { request } = harEntry('token', await send(post(port, 'scope=a+b&x='), limits))
    expect(request).toMatchObject({
      method: 'POST',
      url: `http://127.0.0.1:${port}/token?a=1&a=%E2%82%AC`,
      queryString: [
        { name: 'a', value: '1' },
        { name: 'a', value: '€' },
      ],
      postData: {
        text: 'scope=a+b&x=',
        params: [
          { name: 'scope', value: 'a b' },
          { name: 'x', value: '' },
        ],
      },
      bodySize: 12,
    })
  })

  test('a redirect is recorded and not followed', async () => {
    const other = await listen(() => expect.unreachable('the redirect was followed'))
    const { response } = await entryOf(
      `HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:${other}/\r\nContent-Length: 0\r\n\r\n`,
    )
    expect(response).toMatchObject({
      status: 307,
      redirectURL: `http://127.0.0.1:${other}/`,
    })
  })

  test('times are set for what happened and sum up', async () => {
    const entry = await entryOf('HTTP/1.1 204 No Content\r\n\r\n')
    const { connect, send: sending, wait, receive, ...others } = entry.timings
    expect(others).toEqual({ blocked: -1, dns: -1, ssl: -1 })
    expect(Math.min(connect, sending, wait, receive)).toBeGreaterThanOrEqual(0)
    expect(entry.time).toBeCloseTo(connect + sending + wait + receive, 2)
    expect(entry.serverIPAddress).toBe('127.0.0.1')
    expect(Number(entry.connection)).toBeGreaterThan(0)
  })
})

describe('what goes wrong', () => {
  test('nobody listens: status 0, nothing was sent', async () => {
    const entry = harEntry('token', await send(get(1), limits))
    expect(entry._error?.code).toBe('ECONNREFUSED')
    expect(entry.response).toMatchObject({ status: 0, headersSize: -1, bodySize: -1 })
    expect(entry.request).toMatchObject({ method: 'GET', headersSize: -1, bodySize: -1 })
    expect(entry).not.toHaveProperty('serverIPAddress')
  })

  test('cut in the middle of the content: status and what came are kept', async () => {
    const entry = await entryOf('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it')
    expect(entry._error?.code).toBe('ECONNRESET')
    expect(entry.response).toMatchObject({ status: 200, content: { text: 'half of it' } })
  })

  test('cut in the middle of the head: no status', async () => {
    const entry = await entryOf('HTTP/1.1 200 OK\r\nContent-Le')
    expect(entry._error?.code).toBe('ECONNRESET')
    expect(entry.response).toMatchObject({
      status: 0,
      content: { text: 'HTTP/1.1 200 OK\r\nContent-Le' },
    })
  })

  test('hung up without a word', async () => {
    const entry = await entryOf((socket) => socket.destroy())
    expect(entry._error?.code).toBe('ECONNRESET')
    expect(entry.response.status).toBe(0)
  })

  test('not HTTP: said so, and what came is kept', async () => {
    const entry = await entryOf('220 smtp.example ESMTP\r\n\r\n')
    expect(entry._error?.code).toBe('NOT_HTTP')
    expect(entry.response).toMatchObject({
      status: 0,
      content: { text: '220 smtp.example ESMTP\r\n\r\n' },
    })
  })

  test('no TLS where TLS was expected: nothing of the request was sent', async () => {
    const port = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    const message = { ...get(port), url: `https://127.0.0.1:${port}/orders` }
    const entry = harEntry('token', await send(message, limits))
    expect(entry._error?.code).toMatch(/^(ERR_SSL_|EPROTO)/)
    expect(entry.response.status).toBe(0)
    expect(entry.request).toMatchObject({ headersSize: -1, bodySize: -1 })
  })

  test('never answers', async () => {
    const entry = await entryOf(() => undefined, { timeout: 50 })
    expect(entry._error).toMatchObject({ code: 'TIMEOUT', message: expect.stringContaining('50') })
    expect(entry.response.status).toBe(0)
  })

  test('begins and never ends', async () => {
    // Long enough for the beginning to arrive, however busy the machine is.
    const entry = await entryOf(
      (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nslow'),
      { timeout: 2000 },
    )
    expect(entry._error?.code).toBe('TIMEOUT')
    expect(entry.response).toMatchObject({ status: 200, content: { text: 'slow' } })
  })

  test('an answer without end is cut at the limit and its connection closed', async () => {
    let closed: Promise<unknown> = Promise.resolve()
    const entry = await entryOf((socket) => {
      closed = new Promise((resolve) => socket.on('close', resolve))
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
      const pour = () => {
        while (!socket.destroyed && socket.write(`4000\r\n${'x'.repeat(0x4000)}\r\n`));
      }
      socket.on('drain', pour)
      pour()
    })
    await closed
    expect(entry._error?.code).toBe('TOO_LARGE')
    expect(entry.response.status).toBe(200)
    expect(entry.response.headersSize + entry.response.bodySize).toBe(limits.size)
  })

  test('a head without end counts as too large', async () => {
    const entry = await entryOf(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)
    expect(entry._error?.code).toBe('TOO_LARGE')
  })

  test('cancelled before and during the call', async () => {
    const before = await entryOf('HTTP/1.1 204 No Content\r\n\r\n', { signal: AbortSignal.abort() })
    expect(before._error?.code).toBe('ABORTED')
    const controller = new AbortController()
    const during = await entryOf(() => controller.abort(), { signal: controller.signal })
    expect(during._error?.code).toBe('ABORTED')
  })
})
