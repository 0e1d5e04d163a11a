import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConfig } from '#lib/config.ts'
import { checkExchangeRequest, sandboxTarget } from '#lib/exchange/index.ts'
import { own } from '#tests/helpers/exchange-own.ts'

const targets = [sandboxTarget(readConfig({}), own)]
const check = (input: unknown) => checkExchangeRequest(input, targets)

/** The problems as `pointer code`. */
function problems(input: unknown): string[] {
  const checked = check(input)
  return 'problems' in checked
    ? checked.problems.map(({ pointer, code }) => `${pointer} ${code}`)
    : []
}

const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)])

const accepted: [string, unknown][] = [
  ['nothing', {}],
  [
    'all members',
    {
      target: 'sandbox',
      client: { id: 'a', secret: 'b', auth: 'client_secret_post' },
      token: { scope: 'orders:read', resource: 'http://127.0.0.1:4002', value: 'ey.J.x' },
      call: { method: 'PATCH', path: '/orders', body: { item: 'Vada pav', qty: 2 } },
      experiment: 'wrong-secret',
    },
  ],
  ['null for what can be left off', { client: null, token: null, call: null, experiment: null }],
  [
    'null inside',
    {
      client: { id: null, secret: null },
      token: { scope: null, resource: null, value: null },
      call: { body: null },
    },
  ],
  ['1,000 characters of any script', { client: { id: '😀'.repeat(1000) } }],
  ['spaces around a secret', { client: { secret: ' local-dadar-0817-fast ' } }],
  ['a body that is a text', { call: { method: 'POST', body: '{"item":' } }],
  ['things to do with a token', { token: { value: 'a.b.c' }, follow: ['keys', 'business'] }],
  ['a timeline', { timeline: { strategy: 'margin' } }],
  ['a request by hand', { raw: { token: 'POST /token\r\n\0', business: '{access_token}' } }],
  ['20 levels', { call: { body: nested(18) } }],
]

const refused: [unknown, string][] = [
  [{ raw: {}, experiment: 'no-token' }, '/raw not-together'],
  [{ follow: ['keys'], timeline: { strategy: 'each' } }, '/timeline not-together'],
  [{ follow: 'keys' }, '/follow type-list'],
  [{ follow: ['token'] }, '/follow/0 not-listed'],
  [{ follow: Array(9).fill('keys') }, '/follow too-many'],
  [{ timeline: {} }, '/timeline/strategy not-listed'],
  [{ timeline: { strategy: 'each', calls: 1000 } }, '/timeline/calls unknown-member'],
  [{ raw: { token: 5 } }, '/raw/token type-string'],
  [{ raw: { token: '\ud800' } }, '/raw/token lone-surrogate'],
  [[], ' type-object'],
  ['{}', ' type-object'],
  [null, ' type-object'],
  [{ clinet: {} }, '/clinet unknown-member'],
  [{ client: { 'a/b~c': 1 } }, '/client/a~1b~0c unknown-member'],
  [JSON.parse('{"__proto__":{}}'), '/__proto__ unknown-member'],
  [{ constructor: 1 }, '/constructor unknown-member'],
  [{ target: 'acme' }, '/target not-listed'],
  [{ target: 5 }, '/target type-string'],
  [{ client: 'automation-framework' }, '/client type-object'],
  [{ client: [] }, '/client type-object'],
  [{ client: { id: 5 } }, '/client/id type-string'],
  [{ client: { id: 'x'.repeat(1001) } }, '/client/id too-long'],
  [{ client: { secret: 'x'.repeat(1001) } }, '/client/secret too-long'],
  [{ client: { secret: 'a\r\nx-evil: 1' } }, '/client/secret control-character'],
  [{ client: { secret: 'a\u0000' } }, '/client/secret control-character'],
  [{ client: { secret: 'a\u007f' } }, '/client/secret control-character'],
  [{ client: { secret: 'a\u0085' } }, '/client/secret control-character'],
  [{ client: { secret: 'a\ud800' } }, '/client/secret lone-surrogate'],
  [{ client: { auth: 'basic' } }, '/client/auth not-listed'],
  [{ client: { auth: null } }, '/client/auth not-listed'],
  [{ client: { auth: 'tls_client_auth' } }, '/client/auth not-listed'],
  [{ token: { scope: ['orders:read'] } }, '/token/scope type-string'],
  [{ token: { scope: 'x'.repeat(1001) } }, '/token/scope too-long'],
  [{ token: { resource: 'x'.repeat(2049) } }, '/token/resource too-long'],
  [{ token: { resource: 'a\tb' } }, '/token/resource control-character'],
  [{ token: { value: '' } }, '/token/value token-value'],
  [{ token: { value: ' x' } }, '/token/value token-value'],
  [{ token: { value: 'टोकन' } }, '/token/value token-value'],
  [{ call: { method: 'get' } }, '/call/method not-listed'],
  [{ call: { method: 'TRACE' } }, '/call/method not-listed'],
  [{ call: { path: '//other.example' } }, '/call/path path'],
  [{ call: { path: `/${'x'.repeat(2048)}` } }, '/call/path too-long'],
  [{ call: { path: '/a\nb' } }, '/call/path control-character'],
  [{ call: { body: { item: 'a\nb' } } }, '/call/body/item control-character'],
  [{ call: { body: { 'a\nb': 1 } } }, '/call/body/a\nb control-character'],
  [{ call: { body: nested(19) } }, `/call/body${'/0'.repeat(18)} too-deep`],
  [{ experiment: 'no-such' }, '/experiment not-listed'],
  [{ experiment: '' }, '/experiment not-listed'],
  [{ experiment: 'toString' }, '/experiment not-listed'],
]

describe('the check of a request', () => {
  test.each(accepted)('accepts %s', (_, input) => {
    expect(problems(input)).toEqual([])
  })

  test.each(refused)('refuses %j', (input, problem) => {
    expect(problems(input)).toContain(problem)
  })

  test('names all problems at once, 20 at most', () => {
    expect(problems({ a: 1, client: { id: 5 }, call: { path: 'x' } })).toHaveLength(3)
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`m${index}`, 1]))
    expect(problems(many)).toHaveLength(20)
  })

  test('says the limit and what is allowed', () => {
    expect(check({ client: { id: 'x'.repeat(1001), auth: 'none ' } })).toMatchObject({
      problems: [
        { code: 'too-long', params: { limit: 1000 } },
        { code: 'not-listed', params: { allowed: expect.stringContaining('client_secret_basic') } },
      ],
    })
  })

  test('any JSON value gets an answer; what is accepted keeps its members', () => {
    const member = fc.constantFrom('target', 'client', 'token', 'call', 'experiment', 'id', 'path')
    const input = fc.oneof(fc.jsonValue(), fc.dictionary(member, fc.jsonValue({ maxDepth: 3 })))
    fc.assert(
      fc.property(input, (value) => {
        const checked = check(value)
        if ('problems' in checked) {
          expect(checked.problems.length).toBeGreaterThan(0)
          for (const { pointer, code } of checked.problems) {
            expect(pointer).toMatch(/^(\/|$)/)
            expect(code).toMatch(/^[a-z-]+$/)
          }
        } else {
          expect(checked.request).toEqual(value)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
