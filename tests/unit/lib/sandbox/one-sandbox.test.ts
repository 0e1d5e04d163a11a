import { createHash } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '#lib/config.ts'
import { type Sandbox, startSandbox } from '#lib/sandbox/index.ts'
import { freePorts } from '#lib/start/ports.mjs'
import { connectStore, type Store } from '#lib/store/index.ts'
import { bothDatabases, type Place } from '#tests/helpers/stores.ts'

const places = bothDatabases()

/** A sandbox where it listens itself, whatever addresses it has in public. */
interface Instance {
  sandbox: Sandbox
  store: Store
  auth: string
  api: string
}

let running: Instance[]
let place: Place
let ports: Awaited<ReturnType<typeof freePorts>>

beforeEach(() => {
  running = []
})
afterEach(async () => {
  for (const instance of running) await end(instance)
})

async function start(own = ports): Promise<Instance> {
  const config = readConfig({
    ...own,
    SANDBOX_AUTH_URL: `http://127.0.0.1:${ports.SANDBOX_AUTH_PORT}`,
    SANDBOX_API_URL: `http://127.0.0.1:${ports.SANDBOX_API_PORT}`,
  })
  const store = await connectStore(place)
  const instance = {
    store,
    sandbox: await startSandbox(config, store),
    auth: `http://127.0.0.1:${own.SANDBOX_AUTH_PORT}`,
    api: `http://127.0.0.1:${own.SANDBOX_API_PORT}`,
  }
  running.push(instance)
  return instance
}

async function end(instance: Instance): Promise<void> {
  running = running.filter((one) => one !== instance)
  await instance.sandbox.close()
  await instance.store.close()
}

const demo = 'automation-framework:local-dadar-0817-fast'
const plain = 'plain-ticket:local-mulund-1010-plain'
const grant = { grant_type: 'client_credentials' }

async function post({ auth }: Instance, path: string, body: Record<string, string>, pair?: string) {
  const response = await fetch(auth + path, {
    method: 'POST',
    headers: pair ? { authorization: `Basic ${btoa(pair)}` } : {},
    body: new URLSearchParams(body),
  })
  const text = await response.text()
  const id = response.headers.get('x-request-id') ?? ''
  return { status: response.status, id, body: text ? JSON.parse(text) : undefined }
}

const tokenOf = async (at: Instance, pair = demo): Promise<string> =>
  (await post(at, '/token', grant, pair)).body.access_token

const active = async (at: Instance, token: string, pair = demo): Promise<boolean> =>
  (await post(at, '/token/introspection', { token }, pair)).body.active

async function orders({ api }: Instance, token: string, path = '/orders', body?: object) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return fetch(api + path, {
    headers,
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
}

async function register({ auth }: Instance): Promise<string> {
  const response = await fetch(`${auth}/reg`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_types: ['client_credentials'] }),
  })
  const { client_id, client_secret } = (await response.json()) as Record<string, string>
  return `${client_id}:${client_secret}`
}

/** What the demo client with a key would send, signed with the key that this instance has. */
function assertion({ sandbox }: Instance): Promise<string> {
  return new SignJWT({ jti: crypto.randomUUID(), aud: sandbox.authUrl })
    .setProtectedHeader({ alg: 'ES256', kid: sandbox.clientKey.kid })
    .setIssuer('key-holder')
    .setSubject('key-holder')
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(sandbox.clientKey.key)
}

const signed = (client_assertion: string) => ({
  ...grant,
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion,
})

const keys = async ({ auth }: Instance) => (await fetch(`${auth}/jwks`)).json()
const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex')

/** What was done at one instance is so at the other. */
async function expectSame(one: Instance, another: () => Promise<Instance>) {
  const [ticket, revoked] = [await tokenOf(one), await tokenOf(one)]
  const [opaque, destroyed] = [await tokenOf(one, plain), await tokenOf(one, plain)]
  await post(one, '/token/revocation', { token: revoked }, demo)
  await post(one, '/token/revocation', { token: destroyed }, plain)
  const pair = await register(one)
  const placed = await orders(one, ticket, '/orders', { item: 'Samosa', qty: 3 })
  const address = placed.headers.get('location') ?? ''
  const proof = await assertion(one)
  expect((await post(one, '/token', signed(proof))).status).toBe(200)
  const refused = await post(one, '/token', grant, 'automation-framework:wrong')
  const checks = await one.sandbox.account('auth', refused.id)
  expect(checks?.find(({ outcome }) => outcome === 'failed')?.id).toBe('client-proof')
  const certificates = [one.sandbox.tlsCertificate, one.sandbox.clientCertificate.key]
  const known = await keys(one)

  const other = await another()
  expect(await keys(other)).toEqual(known)
  expect(
    [other.sandbox.tlsCertificate, other.sandbox.clientCertificate.key].map(fingerprint),
  ).toEqual(certificates.map(fingerprint))
  expect((await orders(other, ticket)).status).toBe(200)
  expect((await orders(other, opaque)).status).toBe(200)
  expect([
    await active(other, ticket),
    await active(other, revoked),
    await active(other, opaque, plain),
    await active(other, destroyed, plain),
  ]).toEqual([true, false, true, false])
  expect((await post(other, '/token', grant, pair)).status).toBe(200)
  const order = await orders(other, ticket, new URL(address).pathname)
  expect(await order.json()).toMatchObject({ item: 'Samosa', qty: 3 })
  expect((await post(other, '/token', signed(proof))).status).toBe(401)
  expect((await post(other, '/token', signed(await assertion(other)))).status).toBe(200)
  expect(await other.sandbox.account('auth', refused.id)).toEqual(checks)
  return { other, ticket }
}

describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
  beforeEach(async () => {
    place = await places.empty(kind)
    ports = await freePorts()
  })

  test('a restart forgets nothing', async () => {
    const first = await start()
    await expectSame(first, async () => {
      await end(first)
      return start()
    })
  })
})

describe('several instances on one PostgreSQL', () => {
  beforeEach(async () => {
    place = await places.empty('postgres')
    ports = await freePorts()
  })

  test('are one sandbox', async () => {
    const [one, two] = await Promise.all([start(), start(await freePorts())])
    const { ticket } = await expectSame(one, async () => two)
    await post(two, '/token/revocation', { token: ticket }, demo)
    expect(await active(one, ticket)).toBe(false)
    const rushed = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        post(n % 2 ? one : two, '/token', grant, 'rush-hour:local-kurla-0900-packed'),
      ),
    )
    const statuses = rushed.map(({ status }) => status).sort()
    expect(statuses).toEqual([...Array(10).fill(200), 429, 429])
  })
})
