import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exportJWK, exportPKCS8, generateKeyPair } from 'jose'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { demoClients } from '#components/playground/form/form-values.ts'
import { curlScript } from '#lib/wire/curl.ts'
import { scriptNotes } from '#lib/wire/curl-proofs.ts'
import type { Recording } from '#lib/wire/har.ts'
import { register } from './sandbox-calls.ts'

const runnable = ['sh', 'curl', 'sed'].every((tool) => !spawnSync(tool, ['--version']).error)

/** Those that may ask as often as they like; another test uses up the tokens of `rush-hour`. */
const clients = demoClients.filter(({ id }) => id !== 'rush-hour')

async function exchange(body: unknown): Promise<Recording> {
  const response = await fetch(`${inject('appUrl')}/api/exchange`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Recording
}

/** What the exchange's curl commands print, run by a shell that knows nothing of it. */
function run(recording: Recording): string {
  return runScript(curlScript(recording))
}

function runScript(script: string, cwd?: string): string {
  return execFileSync('sh', ['-c', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
  })
}

describe.skipIf(!runnable)('copied as curl and pasted into a shell', () => {
  it.each(clients)('the exchange of $id brings its orders', async (client) => {
    const recording = await exchange({ client: { ...client, auth: 'client_secret_basic' } })
    expect(JSON.parse(run(recording))).toEqual({ orders: expect.any(Array) })
  })

  it.each(clients.filter(({ id }) => id !== 'report-reader'))(
    'the exchange of $id with its secret in the body brings its orders',
    async (client) => {
      const recording = await exchange({ client: { ...client, auth: 'client_secret_post' } })
      expect(JSON.parse(run(recording))).toEqual({ orders: expect.any(Array) })
    },
  )

  it('an assertion is signed anew, by the key of one’s own client', async () => {
    const recording = await exchange({ experiment: 'private-key-jwt' })
    expect(scriptNotes(recording)).toEqual(['assertion'])
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    const { client } = await register({
      token_endpoint_auth_method: 'private_key_jwt',
      jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: 'mine', use: 'sig' }] },
    })
    const folder = mkdtempSync(path.join(tmpdir(), 'script-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(path.join(folder, 'client-key.pem'), await exportPKCS8(privateKey))
    const script = curlScript(recording)
      .replaceAll('key-holder', String(client.client_id))
      .replace(/"kid":"[^"]+"/, '"kid":"mine"')
    expect(JSON.parse(runScript(script, folder))).toEqual({ orders: expect.any(Array) })
  })

  it('a new order is made, whatever its name holds', async () => {
    const item = `O'Brien's "chai" $HOME \`id\` \\`
    const recording = await exchange({
      token: { scope: 'orders:write' },
      call: { method: 'POST', path: '/orders', body: { item, qty: 2 } },
    })
    expect(JSON.parse(run(recording))).toMatchObject({ item, qty: 2 })
  })

  it.each([
    ['wrong-secret', 'HTTP/1.1 401', '"error":"invalid_client"'],
    ['json-body', 'HTTP/1.1 400', '"error":"invalid_request"'],
    ['two-auth-methods', 'HTTP/1.1 400', '"error":"invalid_request"'],
    ['insufficient-scope', 'HTTP/1.1 403', 'error="insufficient_scope"'],
    ['no-token', 'HTTP/1.1 401', 'Bearer realm="orders"'],
    ['secret-to-api', 'HTTP/1.1 401', 'Bearer realm="orders"'],
    ['tampered-token', 'HTTP/1.1 401', 'error="invalid_token"'],
    ['token-in-url', 'HTTP/1.1 401', 'Bearer realm="orders"'],
    ['expired-token', 'HTTP/1.1 401', 'error="invalid_token"'],
    ['borrowed-token', '"orders"', 'ord_1001'],
    ['dpop', '"orders"', 'ord_1001'],
    ['dpop-replay', 'ord_1001', 'error="invalid_dpop_proof"'],
    ['dpop-other-key', 'DPoP realm="orders", error="invalid_token"'],
  ])('%s ends as it did in the playground', async (experiment, ...expected) => {
    const printed = run(await exchange({ experiment }))
    for (const words of expected) expect(printed).toContain(words)
  })
})
