import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readConfig } from '#lib/config.ts'
import { runningSandbox, type Sandbox, startSandbox } from '#lib/sandbox/index.ts'
import { freePorts } from '#lib/start/ports.mjs'
import { temporaryStore } from '#tests/helpers/temporary-store.ts'

const store = await temporaryStore()
let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox(readConfig({ ...(await freePorts()) }), store)
})

afterAll(() => sandbox.close())

const right = `Basic ${btoa('automation-framework:local-dadar-0817-fast')}`
const grant = 'grant_type=client_credentials'

/** Asks for a token and gives the server's account of it, in short, and what its log says. */
async function account(
  body: string,
  headers: Record<string, string> = { authorization: right },
  path = '/token',
) {
  const response = await fetch(sandbox.authUrl + path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  })
  const checks = (await sandbox.account('auth', response.headers.get('x-request-id') ?? '')) ?? []
  const failed = checks.find(({ outcome }) => outcome === 'failed')
  return {
    status: response.status,
    retryAfter: Number(response.headers.get('retry-after')),
    passed: checks.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id),
    failed: failed?.id,
    log: failed?._log,
    skipped: checks.filter(({ outcome }) => outcome === 'skipped').map(({ id }) => id),
    checks,
  }
}

const basic = (pair: string) => ({ authorization: `Basic ${btoa(pair)}` })
const order = ['request-form', 'client-known', 'client-proof', 'grant-type', 'resource', 'scope']

describe('the authorization server’s account', () => {
  it('of a good request has every check, in its order, with a source', async () => {
    const { checks, passed } = await account(grant)
    expect(passed).toEqual(order)
    for (const { source } of checks) expect(source).toMatch(/^RFC \d+ §/)
  })

  it.each([
    [
      'a JSON body',
      'request-form',
      '{}',
      { authorization: right, 'content-type': 'application/json' },
    ],
    ['a parameter twice', 'request-form', `${grant}&scope=a&scope=b`, { authorization: right }],
    ['two ways', 'request-form', `${grant}&client_secret=x`, { authorization: right }],
    ['no authentication', 'client-known', grant, {}],
    ['another scheme', 'client-known', grant, { authorization: 'Bearer x' }],
    ['an unknown client', 'client-known', grant, basic('nobody:x')],
    ['a wrong secret', 'client-proof', grant, basic('automation-framework:x')],
    ['an empty secret', 'client-proof', grant, basic('automation-framework:')],
    ['no secret', 'client-proof', `${grant}&client_id=automation-framework`, {}],
    ['the wrong way', 'client-proof', `${grant}&client_id=report-reader&client_secret=x`, {}],
    ['no grant type', 'grant-type', 'scope=orders:read', { authorization: right }],
    ['another grant', 'grant-type', 'grant_type=password', { authorization: right }],
    [
      'an unknown resource',
      'resource',
      `${grant}&resource=https://x.example&scope=y`,
      { authorization: right },
    ],
    ['an unknown scope', 'scope', `${grant}&scope=orders:fly`, { authorization: right }],
  ])(
    'of %s fails at %s; what comes before passed, what comes after is skipped',
    async (_, at, body, headers) => {
      const { status, passed, failed, skipped } = await account(body, headers)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(failed).toBe(at)
      expect(passed).toEqual(order.slice(0, order.indexOf(at)))
      expect(skipped).toEqual(order.slice(order.indexOf(at) + 1))
    },
  )

  it('of a scope with signs that none may have stands where the server looked at it', async () => {
    const { failed, passed, skipped } = await account(`${grant}&scope=%22`)
    expect([failed, skipped]).toEqual(['scope', ['resource']])
    expect(passed).toEqual(order.slice(0, 4))
  })

  it('tells in the log what the answer hides', async () => {
    expect((await account(grant, basic('nobody:x'))).log).toBe('client not found')
    const { log, checks } = await account(grant, basic('automation-framework:x'))
    expect(log).toBe('invalid secret provided')
    expect(checks[1]).toMatchObject({ id: 'client-known', outcome: 'passed', _log: 'client found' })
    expect((await account(grant)).checks.some((check) => check._log)).toBe(false)
  })

  it('row 13: of a refused eleventh token fails at rate-limit, between grant type and resource', async () => {
    const rush = basic('rush-hour:local-kurla-0900-packed')
    for (let i = 0; i < 10; i += 1) {
      expect((await account(grant, rush)).passed).toContain('rate-limit')
    }
    const { status, retryAfter, failed, passed, skipped } = await account(grant, rush)
    expect([status, failed]).toEqual([429, 'rate-limit'])
    expect(retryAfter).toBeGreaterThan(0)
    expect([passed, skipped]).toEqual([order.slice(0, 4), ['resource', 'scope']])
  })

  it('of introspection and revocation has the checks of the client', async () => {
    for (const path of ['/token/introspection', '/token/revocation']) {
      expect((await account('token=x', { authorization: right }, path)).passed).toEqual(
        order.slice(0, 3),
      )
      expect((await account('token=x', basic('nobody:x'), path)).failed).toBe('client-known')
    }
  })

  it('of a GET fails at the form', async () => {
    const response = await fetch(`${sandbox.authUrl}/token`)
    const checks = await sandbox.account('auth', response.headers.get('x-request-id') ?? '')
    expect(checks?.[0]).toMatchObject({ id: 'request-form', outcome: 'failed' })
  })

  it('is not to be had at any address, nor for an id that no answer carried', async () => {
    expect(await sandbox.account('auth', 'unknown')).toBeUndefined()
    const response = await fetch(`${sandbox.authUrl}/token`, { method: 'POST' })
    const id = response.headers.get('x-request-id') ?? ''
    for (const path of [`/${id}`, `/token?${id}`, `/account/${id}`]) {
      expect(await (await fetch(sandbox.authUrl + path)).text()).not.toContain('client-known')
    }
  })
})

describe('the door', () => {
  it('gives the running sandbox to whoever asks in this process', () => {
    expect(runningSandbox()).toBe(sandbox)
  })

  it('a port that is taken is named with its variable, and nothing is left running', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const ports = await freePorts()
    const config = readConfig({ ...ports, SANDBOX_API_PORT: String(port) })
    await expect(startSandbox(config, store)).rejects.toThrow(
      new RegExp(`^SANDBOX_API_PORT=${port} is already in use[^\\n]*$`),
    )
    await expect(fetch(`http://127.0.0.1:${ports.SANDBOX_AUTH_PORT}/jwks`)).rejects.toThrow()
    taken.close()
  })

  it('closes while a connection is kept alive, and frees both ports', async () => {
    const other = await startSandbox(readConfig({ ...(await freePorts()) }), store)
    await (await fetch(`${other.authUrl}/jwks`)).arrayBuffer()
    await other.close()
    await expect(fetch(`${other.authUrl}/jwks`)).rejects.toThrow()
    await expect(fetch(`${other.apiUrl}/orders`)).rejects.toThrow()
  })

  it('says nothing in its log of a caller who breaks off', async () => {
    const log = vi.spyOn(console, 'error')
    const socket = connect(Number(new URL(sandbox.authUrl).port), '127.0.0.1').resume()
    socket.end('POST /token HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhalf')
    await once(socket, 'close')
    await sandbox.save()
    expect(log).not.toHaveBeenCalled()
    log.mockRestore()
  })

  it('behind a proxy every address is the public one, and /reg is not there', async () => {
    const { SANDBOX_AUTH_PORT, SANDBOX_API_PORT } = await freePorts()
    const other = await startSandbox(
      readConfig({
        SANDBOX_AUTH_PORT,
        SANDBOX_API_PORT,
        SANDBOX_AUTH_URL: 'https://login.example/sandbox/',
        SANDBOX_API_URL: 'https://orders.example',
      }),
      store,
    )
    const local = `http://127.0.0.1:${SANDBOX_AUTH_PORT}`
    const metadata = await fetch(`${local}/.well-known/oauth-authorization-server`)
    const document = (await metadata.json()) as Record<string, unknown>
    expect(document).toMatchObject({
      issuer: 'https://login.example/sandbox',
      token_endpoint: 'https://login.example/sandbox/token',
      jwks_uri: 'https://login.example/sandbox/jwks',
    })
    expect(document).not.toHaveProperty('registration_endpoint')
    const registration = await fetch(`${local}/reg`, { method: 'POST' })
    expect([registration.status, registration.headers.get('content-type')]).toEqual([
      404,
      'application/json; charset=utf-8',
    ])
    await other.close()
  })
})
