import { describe, expect, test } from 'vitest'
import type { CallRole, HarEntry, Recording } from '#lib/wire/har.ts'
import { decodeJwt } from '#lib/wire/jwt.ts'
import { exchange, last } from './exchange-call.ts'

const calls = ({ log }: Recording) =>
  log.entries.map(({ _call, response }) => [_call, response.status])

const parameters = (entry: HarEntry | undefined) =>
  new URLSearchParams(entry?.request.postData?.text ?? '')

const tokenOf = (recording: Recording): string =>
  JSON.parse(last(recording, 'token')?.response.content.text ?? '').access_token

describe('an exchange of more than two calls', () => {
  test('reuse-token asks once and calls three times with the same token', async () => {
    const recording = await exchange({ experiment: 'reuse-token' })
    expect(calls(recording)).toEqual([
      ['token', 200],
      ['business', 200],
      ['business', 200],
      ['business', 200],
    ])
    const shown = recording.log.entries.slice(1).map(({ request }) => request.headers)
    expect(new Set(shown.map((headers) => JSON.stringify(headers))).size).toBe(1)
  })

  test('revoked-token gives it back, asks about it, and is served all the same', async () => {
    const recording = await exchange({ experiment: 'revoked-token' })
    expect(calls(recording)).toEqual([
      ['token', 200],
      ['revocation', 200],
      ['introspection', 200],
      ['business', 200],
    ])
    const [, revoked, asked] = recording.log.entries
    expect(parameters(revoked).get('token')).toBe(tokenOf(recording))
    expect(parameters(asked).get('token')).toBe(tokenOf(recording))
    expect(JSON.parse(asked?.response.content.text ?? '')).toEqual({ active: false })
    for (const entry of [revoked, asked]) {
      expect(entry?._checks?.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed'])
    }
  })

  test('rate-limited stops at the first refusal, which says how long to wait', async () => {
    const recording = await exchange({ experiment: 'rate-limited' })
    const statuses = recording.log.entries.map(({ response }) => response.status)
    expect(statuses.length).toBeLessThanOrEqual(11)
    expect(statuses.lastIndexOf(200)).toBe(statuses.length - 2)
    const { headers = [] } = last(recording, 'token')?.response ?? {}
    const wait = headers.find(({ name }) => name === 'retry-after')?.value
    expect(Number(wait)).toBeGreaterThan(0)
    expect(Number(wait)).toBeLessThanOrEqual(60)
  })
})

describe('private_key_jwt', () => {
  const assertionOf = (recording: Recording) =>
    decodeJwt(parameters(last(recording, 'token')).get('client_assertion') ?? '')

  test.each([
    ['an experiment', { experiment: 'private-key-jwt' }],
    ['a way of client authentication', { client: { auth: 'private_key_jwt' } }],
    ['the client that holds the key', { client: { id: 'key-holder', auth: 'private_key_jwt' } }],
  ])('as %s sends a signature and no secret', async (_what, request) => {
    const recording = await exchange(request)
    expect(calls(recording)).toEqual([
      ['token', 200],
      ['business', 200],
    ])
    const token = last(recording, 'token')
    expect([...parameters(token).keys()]).toEqual([
      'grant_type',
      'scope',
      'resource',
      'client_id',
      'client_assertion_type',
      'client_assertion',
    ])
    expect(token?.request.headers.some(({ name }) => name === 'authorization')).toBe(false)
    const { origin } = new URL(token?.request.url ?? '')
    expect(assertionOf(recording)).toMatchObject({
      header: { alg: 'ES256', typ: 'client-authentication+jwt', kid: expect.any(String) },
      payload: { iss: 'key-holder', sub: 'key-holder', aud: origin, jti: expect.any(String) },
    })
  })

  test('is made anew for every run, and its key stays where it is', async () => {
    const runs = [{ experiment: 'private-key-jwt' }, { experiment: 'private-key-jwt' }]
    const [one, other] = await Promise.all(runs.map((request) => exchange(request)))
    expect(assertionOf(one as Recording)?.payload.jti).not.toBe(
      assertionOf(other as Recording)?.payload.jti,
    )
    expect(JSON.stringify(one)).not.toMatch(/"d":|PRIVATE KEY/)
  })

  test('is refused to a client that is registered for a secret', async () => {
    const client = { id: 'automation-framework', auth: 'private_key_jwt' }
    expect(calls(await exchange({ client }))).toEqual([['token', 401]])
  })
})

describe('a token changed by hand', () => {
  const role: CallRole = 'business'

  test.each([
    ['its scope', 'signature', (claims: object) => ({ ...claims, scope: 'orders:write' })],
    ['its end', 'signature', (claims: object) => ({ ...claims, exp: 4_102_444_800 })],
  ])('in %s fails at the %s', async (_what, check, change) => {
    const [header, payload, signature] = tokenOf(await exchange({ call: null })).split('.')
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString())
    const forged = Buffer.from(JSON.stringify(change(claims))).toString('base64url')
    const value = [header, forged, signature].join('.')
    const recording = await exchange({ token: { value } })
    expect(calls(recording)).toEqual([[role, 401]])
    const entry = last(recording, role)
    expect(entry?.request.headers).toContainEqual({
      name: 'authorization',
      value: `Bearer ${value}`,
    })
    expect(entry?._checks?.find(({ outcome }) => outcome === 'failed')?.id).toBe(check)
  })
})
