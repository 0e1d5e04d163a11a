import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differingLines, type OverlaidLine, overlay } from '#lib/wire/difference.ts'
import { lineText, requestLines, responseLines } from '#lib/wire/lines.ts'
import { type EntryParts, entry } from '#tests/helpers/entries.ts'

const answer = (parts: EntryParts) => responseLines(entry(parts))
const request = (parts: EntryParts) => requestLines(entry(parts))
const refusal = (id: string, date: string, code = 'invalid_client') =>
  answer({
    status: 401,
    answerHeaders: { 'x-request-id': id, Date: date },
    answer: { error: code },
  })

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims: object) => `${part({ alg: 'ES256' })}.${part(claims)}.c2ln`

const signs = { changed: '~', added: '+', missing: '-' }
const drawn = (rows: OverlaidLine[]) =>
  rows
    .filter(({ part }) => part !== 'empty')
    .map((row) => `${row.sign ? signs[row.sign] : ' '} ${lineText(row)}`)
const marked = (rows: OverlaidLine[]) =>
  rows.flatMap(({ pieces }) => pieces.filter(({ changed }) => changed).map(({ text }) => text))

describe('two answers', () => {
  it('do not differ in what differs in every run', () => {
    expect(differingLines(refusal('1', 'Mon'), refusal('2', 'Tue'))).toBe(0)
    const token = (jti: string) =>
      answer({
        answer: { access_token: jwt({ jti }), expires_in: 600 },
        answerHeaders: { etag: jti },
      })
    expect(differingLines(token('a'), token('b'))).toBe(0)
    const about = (iat: number) => answer({ answer: { active: true, iat, exp: iat + 600 } })
    expect(differingLines(about(1), about(2))).toBe(0)
  })

  it('differ in each line that the other does not have', () => {
    expect(differingLines(refusal('1', 'Mon'), refusal('1', 'Mon', 'invalid_scope'))).toBe(1)
    const more = answer({
      status: 401,
      answerHeaders: { 'x-request-id': '1', 'www-authenticate': 'Basic', Date: 'Mon' },
      answer: { error: 'invalid_client' },
    })
    expect(differingLines(refusal('1', 'Mon'), more)).toBe(1)
    expect(differingLines(more, refusal('1', 'Mon'))).toBe(1)
  })

  it('differ in all that one says where the other is empty', () => {
    expect(differingLines([], refusal('1', 'Mon'))).toBe(4)
  })

  it('differ in the kind of token', () => {
    const token = (value: string) => answer({ answer: { access_token: value } })
    expect(differingLines(token(jwt({})), token('opaque'))).toBe(1)
  })
})

describe('an answer laid over another', () => {
  const good = answer({
    statusText: 'OK',
    answerHeaders: { 'cache-control': 'no-store', date: 'Mon' },
    answer: { access_token: jwt({}), expires_in: 600, scope: 'orders:read' },
  })

  it('has a sign on each line that differs; what is gone stands in its old place', () => {
    const refused = answer({
      status: 401,
      statusText: 'Unauthorized',
      answerHeaders: { date: 'Tue', 'www-authenticate': 'Basic realm="r"' },
      answer: { error: 'invalid_client' },
    })
    expect(drawn(overlay(good, refused))).toEqual([
      '- HTTP/1.1 200 OK',
      '~ HTTP/1.1 401 Unauthorized',
      '- cache-control: no-store',
      '  date: Tue',
      '+ www-authenticate: Basic realm="r"',
      '+ { "error": "invalid_client" }',
      '- access_token, expires_in, scope',
    ])
  })

  it('shows a single member that is gone in full, and no sign for brackets and commas', () => {
    const less = answer({
      statusText: 'OK',
      answerHeaders: { 'cache-control': 'no-store', date: 'Mon' },
      answer: { access_token: jwt({}), expires_in: 600 },
    })
    expect(drawn(overlay(good, less)).filter((row) => !row.startsWith(' '))).toEqual([
      '-   "scope": "orders:read" }',
    ])
  })

  it('does not mind another order of headers', () => {
    const one = answer({ answerHeaders: { a: '1', b: '2' } })
    const other = answer({ answerHeaders: { b: '2', a: '1' } })
    expect(differingLines(one, other)).toBe(0)
  })
})

describe('a changed line', () => {
  it('follows what it was, and only what differs is marked', () => {
    const basic = (text: string) => request({ headers: { authorization: `Basic ${btoa(text)}` } })
    const rows = overlay(basic('automation:fast'), basic('automation:fasx'))
    expect(
      drawn(rows)
        .slice(1)
        .map((row) => row.slice(0, 15)),
    ).toEqual(['- authorization', '~ authorization'])
    expect(marked(rows)).toEqual(['4'])
  })

  it('marks each of two changes, and takes chance for none', () => {
    const body = (text: string) => request({ body: `scope=${text}` })
    expect(marked(overlay(body('orders:read+x'), body('tasks:read+y')))).toEqual(['task', 'y'])
    expect(marked(overlay(body('orders'), body('xoxdxr')))).toEqual(['xoxdxr'])
  })

  it('is not one where a proof differs only in its moment', () => {
    const body = (claims: object) => request({ body: `client_assertion=${jwt(claims)}` })
    const proof = { aud: 'https://a', jti: '1', exp: 1 }
    expect(differingLines(body(proof), body({ ...proof, jti: '2', exp: 2 }))).toBe(0)
    expect(differingLines(body(proof), body({ ...proof, aud: 'https://b' }))).toBe(1)
  })

  it('is known by its name when a body was written in another form', () => {
    const form = request({ body: 'grant_type=client_credentials&scope=a' })
    const json = request({
      body: '{"grant_type":"client_credentials","scope":"a"}',
      type: 'application/json',
    })
    expect(drawn(overlay(form, json)).slice(1)).toEqual([
      '- grant_type=client_credentials',
      '~ { "grant_type": "client_credentials",',
      '- &scope=a',
      '~   "scope": "a" }',
    ])
  })
})

describe('whatever the messages', () => {
  const some = fc
    .record({
      headers: fc.dictionary(fc.constantFrom('a', 'b', 'date', 'authorization'), fc.string()),
      body: fc.constantFrom('x=1&y=2', 'y=2', 'x=2&z=%20', '{"a":[{"b":1},{"b":2}]}', 'loose'),
      type: fc.constantFrom('application/x-www-form-urlencoded', 'application/json', 'text/plain'),
    })
    .map((parts) => request(parts))
  const kept = (rows: OverlaidLine[]) => rows.filter(({ sign }) => sign !== 'missing').map(lineText)

  it('a message does not differ from itself, and every line of it stands in its place', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(differingLines(one, one)).toBe(0)
        expect(kept(overlay(one, other))).toEqual(other.map(lineText))
      }),
    )
  })
})
