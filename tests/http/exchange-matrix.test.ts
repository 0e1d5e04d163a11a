import { describe, expect, inject, test } from 'vitest'
import { experiments, summarise } from '#lib/exchange/index.ts'
import type { Check, HarEntry, Recording } from '#lib/wire/har.ts'
import { exchange, last } from './exchange-call.ts'

const auths = ['client_secret_basic', 'client_secret_post'] as const
/** Whoever needs a secret for an experiment, and has none, borrows the main character's. */
const withoutSecret = ['private_key_jwt', 'self_signed_tls_client_auth'] as const

const statuses = (recording: Recording) => ({
  token: last(recording, 'token')?.response.status ?? null,
  business: last(recording, 'business')?.response.status ?? null,
})

const order: Partial<Record<HarEntry['_call'], string[]>> = {
  token: ['request-form', 'client-known', 'client-proof', 'grant-type', 'resource', 'scope'],
  business: ['token-present', 'signature', 'issuer', 'audience', 'expiry', 'scope', 'request'],
  introspection: ['request-form', 'client-known', 'client-proof'],
  revocation: ['request-form', 'client-known', 'client-proof'],
}

/** The checks of an entry that the contract names, in the order given. */
function named({ _call, _checks = [] }: HarEntry): Check[] {
  return _checks.filter(({ id }) => order[_call]?.includes(id))
}

const matrix = [...auths, ...withoutSecret]
  .flatMap((auth) => experiments.map((experiment) => ({ auth, ...experiment })))
  // A certificate is nothing without the client_id, which must stand in the body (RFC 8705 §2).
  .filter(({ auth, id }) => !(auth === 'self_signed_tls_client_auth' && id === 'params-in-url'))

describe('every experiment under every way of client authentication', () => {
  test.concurrent.each(matrix)('$auth with $id', async ({ auth, id, expected }) => {
    const recording = await exchange({ client: { auth }, experiment: id })
    expect(statuses(recording)).toEqual(expected)
    expect(recording.log._experiment).toBe(id)
    for (const entry of recording.log.entries) {
      const { status } = entry.response
      expect(entry._error === undefined).toBe(status !== 0)
      // Whoever is not one of the two servers gives no account, and none is guessed.
      if (!entry.response.headers.some(({ name }) => name === 'x-request-id')) {
        expect(entry).not.toHaveProperty('_checks')
        continue
      }
      expect(named(entry).map((check) => check.id)).toEqual(order[entry._call])
      const outcomes = entry._checks?.map(({ outcome }) => outcome) ?? []
      const failed = outcomes.indexOf('failed')
      expect(failed === -1).toBe(status < 400)
      if (failed !== -1) {
        expect(outcomes.slice(0, failed)).not.toContain('failed')
        expect(outcomes.slice(failed + 1).every((outcome) => outcome === 'skipped')).toBe(true)
      }
    }
  })

  test('the list tells the same', async () => {
    const response = await fetch(`${inject('appUrl')}/api/experiments`)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toEqual(experiments.map(summarise))
  })
})

const failedCheck = (recording: Recording, role: 'token' | 'business') =>
  last(recording, role)?._checks?.find(({ outcome }) => outcome === 'failed')?.id

describe('what an experiment fails at', () => {
  test.each([
    ['wrong-secret', 'token', 'client-proof', 'invalid_client'],
    ['unknown-client', 'token', 'client-known', 'invalid_client'],
    ['scope-not-allowed', 'token', 'scope', 'invalid_scope'],
    ['json-body', 'token', 'request-form', 'invalid_request'],
    ['unknown-resource', 'token', 'resource', 'invalid_target'],
    ['rate-limited', 'token', 'rate-limit', 'too_many_requests'],
    ['write-is-not-read', 'business', 'scope', 'insufficient_scope'],
    ['wrong-audience', 'business', 'audience', 'invalid_token'],
    ['wrong-grant', 'token', 'grant-type', 'unsupported_grant_type'],
    ['two-auth-methods', 'token', expect.any(String), 'invalid_request'],
    ['insufficient-scope', 'business', 'scope', 'insufficient_scope'],
    ['no-token', 'business', 'token-present', undefined],
    ['secret-to-api', 'business', 'token-present', undefined],
    ['token-in-url', 'business', 'token-present', undefined],
    ['placeholder-secret', 'token', 'client-proof', 'invalid_client'],
    ['secret-with-newline', 'token', 'client-proof', 'invalid_client'],
    ['swapped-credentials', 'token', 'client-known', 'invalid_client'],
    ['no-proof', 'token', 'client-proof', 'invalid_client'],
    ['raw-secret', 'token', 'client-proof', 'invalid_client'],
    ['wrong-auth-method', 'token', 'client-proof', 'invalid_client'],
    ['wrong-secret-in-body', 'token', 'client-proof', 'invalid_client'],
    ['expired-secret', 'token', 'client-proof', 'invalid_client'],
    ['grant-not-allowed', 'token', 'grant-type', 'unauthorized_client'],
    ['multipart-body', 'token', 'request-form', 'invalid_request'],
    ['params-in-url', 'token', 'grant-type', 'invalid_request'],
    ['get-token', 'token', 'request-form', 'invalid_request'],
    ['grant-missing', 'token', 'grant-type', 'invalid_request'],
    ['refresh-grant', 'token', 'grant-type', 'unsupported_grant_type'],
    ['scope-with-commas', 'token', 'scope', 'invalid_scope'],
    ['redirect-to-get', 'token', 'request-form', 'invalid_request'],
    ['issuer-with-slash', 'business', 'issuer', 'invalid_token'],
    ['alg-none', 'business', 'signature', 'invalid_token'],
    ['unknown-key', 'business', 'signature', 'invalid_token'],
    ['clock-behind', 'business', 'expiry', 'invalid_token'],
    ['clock-ahead', 'business', 'expiry', 'invalid_token'],
    ['bearer-twice', 'business', 'token-present', 'invalid_request'],
    ['quoted-token', 'business', 'token-present', 'invalid_request'],
    ['token-sent-twice', 'business', 'token-present', 'invalid_request'],
    ['no-bearer-word', 'business', 'token-present', undefined],
    ['redirected-api', 'business', 'token-present', undefined],
    ['tampered-token', 'business', 'signature', 'invalid_token'],
    ['expired-token', 'business', 'expiry', 'invalid_token'],
    ['old-assertion-audience', 'token', 'client-proof', 'invalid_client'],
    ['replayed-assertion', 'token', 'client-proof', 'invalid_client'],
    ['retired-secret', 'token', 'client-proof', 'invalid_client'],
    ['stolen-bound-token', 'business', 'certificate', 'invalid_token'],
    ['dpop-as-bearer', 'business', 'dpop-proof', 'invalid_token'],
    ['dpop-other-key', 'business', 'dpop-proof', 'invalid_token'],
    ['dpop-replay', 'business', 'dpop-proof', 'invalid_dpop_proof'],
  ] as const)('%s: %s %s', async (id, role, check, code) => {
    const recording = await exchange({ experiment: id })
    const { headers, content } = last(recording, role)?.response ?? { headers: [] }
    const challenge = headers.find(({ name }) => name.toLowerCase() === 'www-authenticate')?.value
    expect(failedCheck(recording, role)).toEqual(check)
    expect(
      role === 'token'
        ? JSON.parse(content?.text ?? '').error
        : /error="([^"]*)"/.exec(challenge ?? '')?.[1],
    ).toBe(code)
  })
})

describe('what gets no answer', () => {
  test.each([
    ['server-down', 'ECONNREFUSED'],
    ['cut-connection', 'ECONNRESET'],
    ['slow-server', 'TIMEOUT'],
    ['untrusted-certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['wrong-scheme', 'EPROTO'],
  ])('%s says why: %s', async (id, code) => {
    const entry = last(await exchange({ experiment: id }), 'token')
    expect([entry?.response.status, entry?._error?.code]).toEqual([0, code])
  })
})

describe('the demo clients', () => {
  const batch = { id: 'night-batch', secret: 'a+b/c%41d:e=' }

  test.each(auths)('night-batch is understood by %s', async (auth) => {
    expect(statuses(await exchange({ client: { ...batch, auth } }))).toEqual({
      token: 200,
      business: 200,
    })
  })

  test('report-reader is registered for Basic alone', async () => {
    const client = { id: 'report-reader', secret: 'local-thane-0642-slow' }
    expect(statuses(await exchange({ client }))).toEqual({ token: 200, business: 200 })
    const posted = await exchange({ client: { ...client, auth: 'client_secret_post' } })
    expect(statuses(posted)).toEqual({ token: 401, business: null })
  })

  test('without a secret nobody gets a token', async () => {
    const none = await exchange({ client: { auth: 'none' } })
    expect(statuses(none)).toEqual({ token: 401, business: null })
    const nothing = await exchange({ client: null })
    expect(statuses(nothing)).toEqual({ token: 401, business: null })
  })
})

describe('the business call', () => {
  test('of the reader is made as asked for', async () => {
    const recording = await exchange({
      token: { scope: 'orders:read orders:write' },
      call: { method: 'POST', path: '/orders', body: { item: 'Cutting chai', qty: 2 } },
    })
    expect(statuses(recording)).toEqual({ token: 200, business: 201 })
  })

  test.each([
    ['HEAD', '/orders', 200],
    ['GET', '/orders/ord_1001', 200],
    ['GET', '/orders/ord_none', 404],
    ['DELETE', '/orders', 405],
    ['GET', '/orders?x=%0d%0ax-evil:1', 200],
  ])('%s %s answers %i', async (method, path, status) => {
    const recording = await exchange({ call: { method, path } })
    expect(last(recording, 'business')?.response.status).toBe(status)
  })

  test.each([
    ['does not fit', { item: '', qty: 0 }, 422],
    ['is an array', [], 422],
    ['is missing', null, 422],
    ['is no JSON', '{"item":', 400],
  ])('with a body that %s is refused after the token was checked', async (_, body, status) => {
    const recording = await exchange({
      token: { scope: 'orders:write' },
      call: { method: 'POST', path: '/orders', body },
    })
    expect(statuses(recording)).toEqual({ token: 200, business: status })
    expect(failedCheck(recording, 'business')).toBe('request')
  })

  test('a token that is given is used, whatever it is', async () => {
    const { log } = await exchange({ token: { value: 'not-a-token' } })
    expect(log.entries.map(({ _call, response }) => [_call, response.status])).toEqual([
      ['business', 401],
    ])
  })
})
