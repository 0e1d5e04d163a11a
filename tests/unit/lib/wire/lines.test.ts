import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CallRole } from '#lib/wire/har.ts'
import {
  handwrittenLines,
  lineText,
  requestLines,
  responseLines,
  textLines,
} from '#lib/wire/lines.ts'
import { requestTarget } from '#lib/wire/raw-text.ts'
import { entry } from '#tests/helpers/entries.ts'

const ids = (lines: ReturnType<typeof requestLines>) => lines.map(({ explain }) => explain)
const texts = (lines: ReturnType<typeof requestLines>) => lines.map(lineText)

describe('a request', () => {
  const lines = requestLines(
    entry({
      headers: { Host: '127.0.0.1:4001', authorization: 'Basic YTpi', 'X-Trace': '1' },
      body: 'grant_type=client_credentials&scope=orders%3Aread&client_secret=a+b',
    }),
  )

  it('is its start line, headers in their order and casing, an empty line, a parameter a line', () => {
    expect(texts(lines)).toEqual([
      'POST /token HTTP/1.1',
      'Host: 127.0.0.1:4001',
      'authorization: Basic YTpi',
      'X-Trace: 1',
      '',
      'grant_type=client_credentials',
      '&scope=orders%3Aread',
      '&client_secret=a+b',
    ])
  })

  it('has an explanation id for each line that means something', () => {
    expect(ids(lines)).toEqual([
      'request-line-token',
      'header-host',
      'header-authorization-basic',
      'header-x-trace',
      undefined,
      'param-grant_type',
      'param-scope',
      'param-client_secret',
    ])
  })

  it('marks credentials as what they are', () => {
    const tokens = lines.flatMap(({ pieces }) => pieces).filter(({ tone }) => tone === 'token')
    expect(tokens.map(({ text }) => text)).toEqual([' YTpi', 'a+b'])
  })

  it('without a body ends with its last header', () => {
    const get = requestLines(entry({ role: 'business', headers: { accept: '*/*' } }))
    expect(texts(get)).toEqual(['GET /orders HTTP/1.1', 'accept: */*'])
    expect(get[0]?.explain).toBe('request-line-business')
  })

  it('marks a token in the address', () => {
    const [start] = requestLines(
      entry({ role: 'business', url: 'http://127.0.0.1:4002/orders?access_token=abc&x=1' }),
    )
    expect(start?.pieces).toContainEqual({ text: 'abc', tone: 'token' })
    expect(start && lineText(start)).toBe('GET /orders?access_token=abc&x=1 HTTP/1.1')
  })

  it('asks one question about a JSON body', () => {
    const json = requestLines(
      entry({
        role: 'business',
        method: 'POST',
        type: 'application/json',
        body: '{"qty":1,"a":2}',
      }),
    )
    expect(texts(json).slice(2)).toEqual(['{ "qty": 1,', '  "a": 2 }'])
    expect(ids(json).slice(2)).toEqual(['body-json', 'body-json'])
  })

  it('joined is the body, whatever the body is', () => {
    fc.assert(
      fc.property(fc.string(), (body) => {
        const shown = requestLines(entry({ body })).filter(({ part }) => part === 'body')
        expect(texts(shown).join('')).toBe(body)
      }),
    )
  })
})

describe('a response', () => {
  it('lays JSON out one member a line', () => {
    const lines = responseLines(
      entry({
        statusText: 'OK',
        answerHeaders: { 'Content-Type': 'application/json' },
        answer: '{"access_token":"abc","expires_in":600,"orders":[{"id":1,"qty":2},{"id":3}]}',
      }),
    )
    expect(texts(lines)).toEqual([
      'HTTP/1.1 200 OK',
      'Content-Type: application/json',
      '',
      '{ "access_token": "abc",',
      '  "expires_in": 600,',
      '  "orders": [',
      '  { "id": 1,',
      '    "qty": 2 },',
      '  { "id": 3 }',
      '] }',
    ])
    expect(ids(lines)).toEqual([
      'status-200',
      'header-content-type',
      undefined,
      'member-access_token',
      'member-expires_in',
      'member-orders',
      'member-id',
      'member-qty',
      'member-id',
      undefined,
    ])
  })

  it('names the error code, not the member, in an error', () => {
    const lines = responseLines(
      entry({
        status: 401,
        answerHeaders: { 'WWW-Authenticate': 'Basic realm="x"' },
        answer: { error: 'invalid_client', error_description: 'no' },
      }),
    )
    expect(ids(lines)).toEqual([
      'status-401',
      'header-www-authenticate-basic',
      undefined,
      'error-invalid_client',
      'member-error_description',
    ])
  })

  it.each([
    ['not JSON at all', 'Not Found', ['Not Found']],
    ['JSON cut off', '{"a":', ['{"a":']],
    ['an empty object', '{}', ['{}']],
    ['a list of values', '["a", 1]', ['["a", 1]']],
    [
      'an escape and a number as they were sent',
      '{"a":"\\u0905","b":1.0}',
      ['{ "a": "\\u0905",', '  "b": 1.0 }'],
    ],
  ])('survives %s', (_, answer, expected) => {
    const shown = responseLines(entry({ answer })).filter(({ part }) => part === 'body')
    expect(texts(shown)).toEqual(expected)
  })

  it('changes nothing but white space of any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const shown = responseLines(entry({ answer: json })).filter(({ part }) => part === 'body')
        expect(JSON.parse(texts(shown).join('\n'))).toEqual(JSON.parse(json))
      }),
    )
  })

  it('has no lines where no answer came', () => {
    expect(responseLines(entry({ status: 0 }))).toEqual([])
  })

  it('survives JSON nested deeper than any stack', () => {
    const deep = '['.repeat(200_000)
    expect(responseLines(entry({ answer: deep })).at(-1)).toMatchObject({ part: 'body' })
  })
})

describe('a message written in a lesson', () => {
  const asked = (text: string, role: CallRole = 'token') =>
    textLines(text, role).map((line) => [lineText(line), line.explain])

  it('keeps its lines and gets the ids of a recorded one', () => {
    expect(
      asked(
        'POST /token HTTP/1.1\ncontent-type: application/x-www-form-urlencoded\n\na=1\n&scope=b\n',
      ),
    ).toEqual([
      ['POST /token HTTP/1.1', 'request-line-token'],
      ['content-type: application/x-www-form-urlencoded', 'header-content-type'],
      ['', undefined],
      ['a=1', 'param-a'],
      ['&scope=b', 'param-scope'],
    ])
  })

  it('keeps the layout of its JSON', () => {
    expect(
      asked(
        'HTTP/1.1 403 Forbidden\ncontent-type: application/json\n\n{ "error": "insufficient_scope",\n  "scope": "orders:write" }',
        'business',
      ),
    ).toEqual([
      ['HTTP/1.1 403 Forbidden', 'status-403'],
      ['content-type: application/json', 'header-content-type'],
      ['', undefined],
      ['{ "error": "insufficient_scope",', 'error-insufficient_scope'],
      ['  "scope": "orders:write" }', 'member-scope'],
    ])
  })
})

it('finds the target of an address to the letter', () => {
  expect(requestTarget('http://127.0.0.1:4002/a/%2e%2e?b=[c]')).toBe('/a/%2e%2e?b=[c]')
  expect(requestTarget('http://127.0.0.1:4002')).toBe('/')
})

describe('a request by hand', () => {
  const shown = (text: string, ends = false) =>
    handwrittenLines(text, 'token', { ends }).map((line) => [lineText(line), line.explain])

  it('that is as HTTP wants it reads as any other', () => {
    const text = 'POST /token HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\n\r\na=1'
    expect(shown(text)).toEqual([
      ['POST /token HTTP/1.1', 'request-line-token'],
      ['host: a', 'header-host'],
      ['content-length: 3', 'header-content-length'],
      ['', undefined],
      ['a=1', undefined],
    ])
  })

  it('has HTTP’s own rule on each line that breaks one', () => {
    const text = 'post /token HTTP/1.1\r\nhost : a\r\nx:b\n\tno\r\ncontent-length: 4\r\n\r\na=1'
    expect(shown(text)).toEqual([
      ['post /token HTTP/1.1', 'raw-start-line'],
      ['host : a', 'raw-field'],
      ['x:b\\n', 'raw-line-end'],
      ['\\tno', 'raw-field'],
      ['content-length: 4', 'raw-length'],
      ['', undefined],
      ['a=1', undefined],
    ])
  })

  it('shows what cannot be seen, and every line end where that is asked for', () => {
    expect(shown('GET / HTTP/1.1\r\nx: a\0b\u00a0\r\n\r\n', true)).toEqual([
      ['GET / HTTP/1.1\\r\\n', 'request-line-token'],
      ['x: a\\0b\\u{a0}\\r\\n', 'raw-field'],
      ['\\r\\n', undefined],
    ])
    expect(shown('')).toEqual([])
    expect(shown('G')).toEqual([['G', 'raw-start-line']])
  })
})
