import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CodeGuard, forgetTries } from '#lib/session/guard.ts'
import { connectStore, type Store } from '#lib/store/index.ts'
import { bothDatabases } from '#tests/helpers/stores.ts'

const places = bothDatabases()
const nothing = async () => undefined

describe.each(['sqlite', 'postgres'] as const)('the limit on wrong tries, on %s', (kind) => {
  let store: Store
  beforeEach(async () => {
    store = await connectStore(await places.empty(kind))
  })
  afterEach(() => store.close())

  test('counts failures alone, and lets an address try again in time', async () => {
    let now = 0
    const guard = new CodeGuard(() => now)
    for (let n = 0; n < 20; n += 1) {
      expect(await guard.attempt(store, 'a', async () => n)).toEqual({ found: n })
      expect(await guard.attempt(store, 'a', nothing)).toEqual({ found: undefined })
    }
    expect(await guard.attempt(store, 'a', nothing)).toEqual({ wait: 30 })
    expect(await guard.attempt(store, 'b', nothing)).toEqual({ found: undefined })
    now += 30_000
    expect(await guard.attempt(store, 'a', nothing)).toEqual({ found: undefined })
    expect(await guard.attempt(store, 'a', nothing)).toEqual({ wait: 30 })
    now += 600_000
    for (let n = 0; n < 20; n += 1) {
      expect(await guard.attempt(store, 'a', nothing)).toEqual({ found: undefined })
    }
    expect(await guard.attempt(store, 'a', nothing)).toEqual({ wait: 30 })
  })

  test('is one for all instances, and outlives them', async () => {
    const instances = [new CodeGuard(() => 0), new CodeGuard(() => 0)]
    for (let n = 0; n < 20; n += 1) await instances[n % 2]?.attempt(store, 'a', nothing)
    for (const guard of [...instances, new CodeGuard(() => 0)]) {
      expect(await guard.attempt(store, 'a', nothing)).toEqual({ wait: 30 })
    }
  })

  test('counts the guesses that are made in one moment', async () => {
    const guard = new CodeGuard(() => 0)
    let looked = 0
    const tries = await Promise.all(
      Array.from({ length: 200 }, () =>
        guard.attempt(store, 'a', async () => {
          looked += 1
          return undefined
        }),
      ),
    )
    expect(looked).toBeLessThan(30)
    expect(tries.filter((one) => 'wait' in one)).toHaveLength(200 - looked)
  })

  test('lets a whole team in at the same moment', async () => {
    const guard = new CodeGuard(() => 0)
    const tries = Array.from({ length: 200 }, (_, n) => guard.attempt(store, 'a', async () => n))
    expect(await Promise.all(tries)).toEqual(Array.from({ length: 200 }, (_, n) => ({ found: n })))
  })

  test('holds for all together, but not against who never failed', async () => {
    const guard = new CodeGuard(() => 0)
    for (let n = 0; n < 60; n += 1) await guard.attempt(store, `address ${n}`, nothing)
    expect(await guard.attempt(store, 'address 0', nothing)).toEqual({ wait: 1 })
    expect(await guard.attempt(store, 'a new one', nothing)).toEqual({ found: undefined })
  })

  test('keeps no address for longer than its tries count', async () => {
    const kept = async () => {
      const rows = await store.db.selectFrom('wrong_try').select('address').execute()
      return rows.map(({ address }) => address).sort()
    }
    let now = Date.now() - 30_000
    const guard = new CodeGuard(() => now)
    await guard.attempt(store, 'a', nothing)
    expect(await kept()).toEqual(['', 'a'])
    now += 30_000
    await guard.attempt(store, 'b', nothing)
    expect(await kept()).toEqual(['', 'b'])
    now -= 60_000
    await guard.attempt(store, 'c', nothing)
    await forgetTries(store)
    expect(await kept()).toEqual(['', 'b'])
  })
})
