import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, inject, it } from 'vitest'
import { demoClients } from '#components/playground/form-values.ts'
import { curlScript } from '#lib/wire/curl.ts'
import type { Recording } from '#lib/wire/har.ts'

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
  return execFileSync('sh', ['-c', curlScript(recording)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
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
  ])('%s ends as it did in the playground', async (experiment, ...expected) => {
    const printed = run(await exchange({ experiment }))
    for (const words of expected) expect(printed).toContain(words)
  })
})
