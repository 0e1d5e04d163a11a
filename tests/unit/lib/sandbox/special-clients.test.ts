import { decodeJwt, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#lib/config.ts'
import { type Sandbox, startSandbox } from '#lib/sandbox/index.ts'
import { freePorts } from '#lib/start/ports.mjs'
import { temporaryStore } from '#tests/helpers/temporary-store.ts'

const store = await temporaryStore()
let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox(readConfig({ ...(await freePorts()) }), store)
})

afterAll(() => sandbox.close())

async function post(path: string, body: Record<string, string>, pair?: string) {
  const response = await fetch(sandbox.authUrl + path, {
    method: 'POST',
    headers: pair ? { authorization: `Basic ${btoa(pair)}` } : {},
    body: new URLSearchParams(body),
  })
  const text = await response.text()
  const checks = (await sandbox.account('auth', response.headers.get('x-request-id') ?? '')) ?? []
  return {
    status: response.status,
    body: text ? JSON.parse(text) : {},
    failed: checks.find(({ outcome }) => outcome === 'failed')?.id,
  }
}

const grant = { grant_type: 'client_credentials' }
const askToken = (pair: string) => post('/token', grant, pair)

async function orders(token: string) {
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${sandbox.apiUrl}/orders`, { headers })
  const checks = (await sandbox.account('api', response.headers.get('x-request-id') ?? '')) ?? []
  return [response.status, checks.find(({ outcome }) => outcome === 'failed')?.id]
}

describe('a client with a key', () => {
  const sign = (claims: object = {}) =>
    new SignJWT({
      jti: crypto.randomUUID(),
      aud: sandbox.authUrl,
      exp: Math.floor(Date.now() / 1_000) + 60,
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256', kid: sandbox.clientKey.kid })
      .setIssuer('key-holder')
      .setSubject('key-holder')
      .sign(sandbox.clientKey.key)

  const assert = (client_assertion: string) =>
    post('/token', {
      ...grant,
      client_assertion,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    })

  it.each([
    ['the issuer', () => sandbox.authUrl],
    ['the issuer in a list', () => [sandbox.authUrl]],
  ])('may sign for %s', async (_what, aud) => {
    expect((await assert(await sign({ aud: aud() }))).status).toBe(200)
  })

  it('is refused when it signs for longer than a day', async () => {
    const late = await sign({ exp: Math.floor(Date.now() / 1_000) + 100_000 })
    expect(await assert(late)).toMatchObject({ status: 401, failed: 'client-proof' })
  })

  it.each([
    ['the token endpoint', () => `${sandbox.authUrl}/token`],
    ['the issuer and another', () => [sandbox.authUrl, 'https://other.example']],
    ['another server', () => 'https://other.example'],
  ])('row 30: is refused when it signs for %s', async (_what, aud) => {
    expect(await assert(await sign({ aud: aud() }))).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
      failed: 'client-proof',
    })
  })

  it('is believed once', async () => {
    const assertion = await sign()
    expect((await assert(assertion)).status).toBe(200)
    expect((await assert(assertion)).status).toBe(401)
  })

  it('cannot be asked for the key itself', async () => {
    await expect(crypto.subtle.exportKey('jwk', sandbox.clientKey.key)).rejects.toThrow()
  })
})

describe('a client of its own kind', () => {
  it.each([
    ['old-pass:local-matunga-1231-over', 401, 'invalid_client', 'client-proof'],
    ['no-counter:local-parel-0530-closed', 400, 'unauthorized_client', 'grant-type'],
  ])('%s gets no token: %i %s', async (pair, status, error, failed) => {
    expect(await askToken(pair)).toMatchObject({ status, body: { error }, failed })
  })

  it.each([
    ['slow-clock:local-byculla-0715-late', 'expiry'],
    ['fast-clock:local-bandra-0745-early', 'expiry'],
    ['slash-line:local-vashi-0955-slash', 'issuer'],
  ])('%s gets a token that fails at the %s', async (pair, check) => {
    const { status, body } = await askToken(pair)
    expect([status, body.expires_in]).toEqual([200, 600])
    expect(await orders(body.access_token)).toEqual([401, check])
  })
})

describe('an opaque token', () => {
  const pair = 'plain-ticket:local-mulund-1010-plain'

  it('opens the API until it is given back', async () => {
    const { access_token: token } = (await askToken(pair)).body
    expect(token).not.toContain('.')
    expect(await orders(token)).toEqual([200, undefined])
    const { body } = await post('/token/introspection', { token }, pair)
    expect(body).toMatchObject({ active: true, client_id: 'plain-ticket', aud: sandbox.apiUrl })
    expect((await post('/token/revocation', { token }, pair)).status).toBe(200)
    expect(await orders(token)).toEqual([401, 'introspection'])
  })

  it('is not what a JWT is known by inside', async () => {
    const framework = 'automation-framework:local-dadar-0817-fast'
    const { access_token } = (await askToken(framework)).body
    const { jti = '' } = decodeJwt(access_token)
    const { body } = await post('/token/introspection', { token: jti }, framework)
    expect(body).toEqual({ active: false })
  })
})

it('the clients of a class go together, and no others with them', async () => {
  const { classClients } = sandbox
  const [group, neighbour] = ['0123456789abcdef', '0123456789abcdee']
  const own = [await classClients.register(group), await classClients.register(group)]
  const other = await classClients.register(neighbour)
  await classClients.remove(group)
  const statuses = [...own, other].map(async ({ id, secret }) => askToken(`${id}:${secret}`))
  expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([401, 401, 200])
})
