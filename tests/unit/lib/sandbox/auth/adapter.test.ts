import { beforeEach, expect, it } from 'vitest'
import { longestLife, MemoryStore } from '#lib/sandbox/auth/adapter.ts'

let now = 0
let store: MemoryStore

beforeEach(() => {
  now = 1_000_000_000_000
  store = new MemoryStore(() => now)
})

it('finds an entry until its end, for its own model alone', async () => {
  const tokens = store.adapter('ClientCredentials')
  await tokens.upsert('1', { jti: '1' }, 2)
  now += 1_999
  expect(await tokens.find('1')).toEqual({ jti: '1' })
  expect(await store.adapter('Client').find('1')).toBeUndefined()
  now += 1
  expect(await tokens.find('1')).toBeUndefined()
})

it('sweeps what has ended and nothing else', async () => {
  const tokens = store.adapter('ClientCredentials')
  for (const seconds of [1, 2, 3]) await tokens.upsert(String(seconds), {}, seconds)
  now += 2_000
  expect(store.size).toBe(3)
  store.sweep()
  expect(store.size).toBe(1)
  expect(await tokens.find('3')).toEqual({})
})

it('ends a registered client a day after its registration, however often it is updated', async () => {
  const clients = store.adapter('Client')
  const client = { client_id: 'x', client_id_issued_at: now / 1_000 }
  await clients.upsert('x', client)
  now += longestLife * 500
  await clients.upsert('x', { ...client, scope: 'orders:read' })
  now += longestLife * 500 - 1
  expect(await clients.find('x')).toMatchObject({ scope: 'orders:read' })
  now += 1
  expect(await clients.find('x')).toBeUndefined()
})

it('destroys, and marks as consumed', async () => {
  const tokens = store.adapter('ReplayDetection')
  await tokens.upsert('1', {}, 60)
  await tokens.consume('1')
  expect(await tokens.find('1')).toEqual({ consumed: now / 1_000 })
  await tokens.destroy('1')
  expect(await tokens.find('1')).toBeUndefined()
})

it('holds more entries than the provider’s own memory does', async () => {
  const clients = store.adapter('Client')
  for (let i = 0; i < 3_000; i += 1) await clients.upsert(String(i), { client_id: String(i) })
  expect(await clients.find('0')).toEqual({ client_id: '0' })
})
