import { beforeEach, expect, it, vi } from 'vitest'
import { keptModels, longestLife } from '#lib/sandbox/auth/adapter.ts'
import { Records } from '#lib/sandbox/records.ts'
import { temporaryStore } from '#tests/helpers/temporary-store.ts'

const store = await temporaryStore()
let now = 0
let records: Records
let models: ReturnType<typeof keptModels>

beforeEach(() => {
  now = Date.now()
  records = new Records(store, () => now)
  models = keptModels(records)
})

it('finds an entry until its end, for its own model alone', async () => {
  await models('ClientCredentials').upsert('1', { jti: '1' }, 2)
  now += 1_999
  expect(await models('ClientCredentials').find('1')).toEqual({ jti: '1' })
  expect(await models('Client').find('1')).toBeUndefined()
  now += 1
  expect(await models('ClientCredentials').find('1')).toBeUndefined()
})

it('what was destroyed is not found', async () => {
  await models('ClientCredentials').upsert('gone', { jti: 'gone' }, 60)
  await models('ClientCredentials').destroy('gone')
  expect(await models('ClientCredentials').find('gone')).toBeUndefined()
})

it('sweeps what has ended and nothing else', async () => {
  await store.db.deleteFrom('record').execute()
  for (const seconds of [1, 2, 3]) {
    await models('ClientCredentials').upsert(String(seconds), {}, seconds)
  }
  now += 2_000
  await records.sweep()
  const rows = await store.db.selectFrom('record').select('id').execute()
  expect(rows).toEqual([{ id: '3' }])
})

it('of a kind that anyone may add to, those that end last are kept', async () => {
  for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) {
    await records.put('Client', id, {}, 1_000 + index)
  }
  await records.put('Other', 'a', {}, 1_000)
  await records.keepLast('Client', 2)
  const kept = ['a', 'b', 'c', 'd'].map((id) => records.find('Client', id))
  expect(await Promise.all(kept)).toEqual([undefined, undefined, {}, {}])
  await records.keepLast('Client', 10)
  expect(await records.find('Client', 'c')).toEqual({})
  expect(await records.find('Other', 'a')).toEqual({})
})

it('a registered client ends a day after its registration, however often it is updated', async () => {
  const client = { client_id_issued_at: Math.floor(now / 1_000) }
  await models('Client').upsert('1', client)
  vi.setSystemTime(now + 3_600_000)
  now += 3_600_000
  await models('Client').upsert('1', { ...client, scope: 'orders:read' })
  vi.useRealTimers()
  now += longestLife * 1_000 - 3_600_000 - 2_000
  expect(await models('Client').find('1')).toMatchObject({ scope: 'orders:read' })
  now += 3_000
  expect(await models('Client').find('1')).toBeUndefined()
})

it('of many that look at one proof at the same time, one alone finds it unused', async () => {
  const looks = Array.from({ length: 20 }, () => models('ReplayDetection').find('proof'))
  const found = await Promise.all(looks)
  expect(found.filter((one) => one === undefined)).toHaveLength(1)
  now += 600_000
  expect(await models('ReplayDetection').find('proof')).toBeUndefined()
})
