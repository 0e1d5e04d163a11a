import { expect, inject, test } from 'vitest'
import type { HarEntry } from '#lib/wire/har.ts'
import { exchange } from './exchange-call.ts'

const way = ({ request, response }: HarEntry) => ({
  at: new URL(request.url).origin,
  method: request.method,
  status: response.status,
  headers: request.headers.map(({ name }) => name),
})

test('a token request that is redirected goes on as GET, without body and identity', async () => {
  const { log } = await exchange({ experiment: 'redirect-to-get' })
  const [asked, followed] = log.entries.map(way)
  expect(asked).toMatchObject({ method: 'POST', status: 301 })
  expect(asked?.at).not.toBe(inject('authUrl'))
  expect(followed).toMatchObject({ at: inject('authUrl'), method: 'GET', status: 405 })
  expect(followed?.headers).toEqual(['host', 'accept', 'user-agent'])
  expect(log.entries[0]).not.toHaveProperty('_checks')
})

test('a business call that is redirected goes on without the token', async () => {
  const { log } = await exchange({ experiment: 'redirected-api' })
  const [, moved, followed] = log.entries.map(way)
  expect(moved).toMatchObject({ method: 'GET', status: 307 })
  expect(moved?.headers).toContain('authorization')
  expect(followed).toMatchObject({ at: inject('apiUrl'), method: 'GET', status: 401 })
  expect(followed?.headers).not.toContain('authorization')
})

test('nobody else follows a redirect, and no request names a detour', async () => {
  const { log } = await exchange({ experiment: 'redirect-to-get' })
  const { origin } = new URL(log.entries[0]?.request.url ?? '')
  const response = await fetch(`${inject('appUrl')}/api/exchange`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ target: origin }),
  })
  expect(response.status).toBe(400)
})
