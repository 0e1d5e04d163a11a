import { setImmediate as turn } from 'node:timers/promises'
import type { Insertable } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectStore, type SessionTable, type Store } from '#lib/store/index.ts'
import { bothDatabases } from '#tests/helpers/stores.ts'

const places = bothDatabases()

const session = (id: string, code: string): Insertable<SessionTable> => ({
  id,
  code,
  lang: 'mr',
  created_at: 1,
  last_active_at: 1,
  purge_at: 2,
})

describe.each(['sqlite', 'postgres'] as const)('%s', (kind) => {
  let store: Store
  beforeEach(async () => {
    store = await connectStore(await places.empty(kind))
  })
  afterEach(() => store.close())

  const secret = (name: string) => ({ name, value: name, created_at: 1 })
  const names = async () => {
    const rows = await store.db.selectFrom('secret').select('name').orderBy('name').execute()
    return rows.map(({ name }) => name)
  }

  test('work resolves to what it found, and what it wrote is there', async () => {
    const found = await store.write(async (transaction) => {
      await transaction.insertInto('secret').values(secret('a')).execute()
      return transaction.selectFrom('secret').select('value').executeTakeFirst()
    })
    expect(found).toEqual({ value: 'a' })
    expect(await names()).toEqual(['a'])
  })

  test('work that fails leaves nothing and disturbs no other that came with it', async () => {
    await store.db.insertInto('secret').values(secret('a')).execute()
    const works = ['b', 'c', 'd', 'e'].map((name) =>
      store.write(async (transaction) => {
        await transaction.insertInto('secret').values(secret(name)).execute()
        if (name === 'b') throw new Error('no')
        if (name === 'c') await transaction.insertInto('secret').values(secret('a')).execute()
        return name
      }),
    )
    const outcomes = await Promise.allSettled(works)
    expect(outcomes.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
    expect(await names()).toEqual(['a', 'd', 'e'])
  })

  test('numbers given under the row’s lock have no gap and no double', async () => {
    await store.write((transaction) =>
      transaction.insertInto('session').values(session('s', 'ABCDEF')).execute(),
    )
    const numbers = await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        store.write(async (transaction) => {
          const { seq } = await transaction
            .updateTable('session')
            .set((expression) => ({ seq: expression('seq', '+', 1) }))
            .where('id', '=', 's')
            .returning('seq')
            .executeTakeFirstOrThrow()
          const event = { session_id: 's', type: 'lead', data: '{}' } as const
          await transaction
            .insertInto('session_event')
            .values({ ...event, seq, at: index })
            .execute()
          return seq
        }),
      ),
    )
    const wanted = Array.from({ length: 300 }, (_, index) => index + 1)
    expect(numbers.toSorted((a, b) => a - b)).toEqual(wanted)
    const rows = await store.db.selectFrom('session_event').select('seq').orderBy('seq').execute()
    expect(rows.map(({ seq }) => seq)).toEqual(wanted)
  })

  test('work that comes after other work, from within it, is done too', async () => {
    const write = (name: string) =>
      store.write((transaction) => transaction.insertInto('secret').values(secret(name)).execute())
    await write('a').then(() => write('b'))
    await turn()
    await Promise.all([write('c'), write('d').then(() => write('e'))])
    expect(await names()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('counts, sums and times are numbers', async () => {
    const at = 1_795_000_000_000
    await store.db
      .insertInto('record')
      .values([
        { kind: 'k', id: '1', value: '', ends_at: at },
        { kind: 'k', id: '2', value: '', ends_at: at },
      ])
      .execute()
    const row = await store.db
      .selectFrom('record')
      .select(({ fn }) => [
        fn.countAll().as('count'),
        fn.sum('ends_at').as('sum'),
        fn.max('ends_at').as('latest'),
      ])
      .executeTakeFirst()
    expect(row).toEqual({ count: 2, sum: 2 * at, latest: at })
  })

  test('no two sessions have one code', async () => {
    const insert = (id: string) =>
      store.db.insertInto('session').values(session(id, 'K7M4PQ')).execute()
    await insert('1')
    await expect(insert('2')).rejects.toThrow(/unique/i)
  })

  test('everything that hangs on a session goes with it', async () => {
    await store.db.insertInto('session').values(session('s', 'K7M4PQ')).execute()
    const person = { id: 'p', session_id: 's', token_hash: 'h', alias: 'Dadar', lang: 'mr' }
    await store.db
      .insertInto('participant')
      .values({ ...person, joined_at: 1, last_seen_at: 1 })
      .execute()
    const poll = { id: 'q', session_id: 's', lesson: 'l', block: 'b', item: '', round: 1 }
    await store.db
      .insertInto('poll')
      .values({ ...poll, state: 'open', opened_at: 1 })
      .execute()
    await store.db
      .insertInto('vote')
      .values({ poll_id: 'q', voter: 'p', choice: 0, at: 1 })
      .execute()
    await store.db.deleteFrom('session').where('id', '=', 's').execute()
    for (const table of ['participant', 'poll', 'vote'] as const) {
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([])
    }
  })
})
