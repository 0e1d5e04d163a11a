import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { connectStore, type Store } from '#lib/store/index.ts'
import { migrate } from '#lib/store/migrate.ts'
import { migrations } from '#lib/store/migrations/index.ts'
import { bothDatabases } from '#tests/helpers/stores.ts'

const places = bothDatabases()

/** Every column of every table, by the database's own word. */
async function schema(store: Store): Promise<string[]> {
  const tables = await store.db.introspection.getTables()
  return tables
    .flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`))
    .sort()
}

/** A session as the second version knew it, with what hangs on it. */
async function fillSession(store: Store): Promise<void> {
  const { db } = store
  await sql`insert into session (id, code, lang, created_at, last_active_at, purge_at)
    values ('s', 'K7M4PQ', 'mr', 1, 1, 2)`.execute(db)
  await sql`insert into facilitator (session_id, token_hash, driver, created_at)
    values ('s', 'h', 1, 1)`.execute(db)
  await sql`insert into session_event (session_id, seq, type, audience, data, at)
    values ('s', 1, 'lead', 'all', '{}', 1)`.execute(db)
}

async function done(store: Store): Promise<string[]> {
  const db = store.db as unknown as Kysely<{ migration: { name: string } }>
  const rows = await db.selectFrom('migration').select('name').orderBy('name').execute()
  return rows.map(({ name }) => name)
}

describe.each(['sqlite', 'postgres'] as const)('%s', (kind) => {
  test('from empty, and again, gives the whole schema once', async () => {
    const place = await places.empty(kind)
    const store = await connectStore(place)
    const first = await schema(store)
    await store.close()
    const again = await connectStore(place)
    expect(await schema(again)).toEqual(first)
    expect(await done(again)).toEqual(Object.keys(migrations))
    expect(first).toContain('session_event.seq')
    await again.close()
  })

  test('from every earlier version leads to the same schema, and keeps what is there', async () => {
    const wanted = await connectStore(await places.empty(kind))
    const steps = Object.entries(migrations)
    for (let version = 1; version < steps.length; version += 1) {
      const place = await places.empty(kind)
      const old = await connectStore(place, Object.fromEntries(steps.slice(0, version)))
      const value = { name: 'kept', value: 'through it all', created_at: 1 }
      await old.db.insertInto('secret').values(value).execute()
      if (version >= 2) await fillSession(old)
      await old.close()
      const store = await connectStore(place)
      expect(await schema(store)).toEqual(await schema(wanted))
      expect(await store.db.selectFrom('secret').selectAll().execute()).toEqual([value])
      const kept = await store.db
        .selectFrom('session')
        .innerJoin('facilitator', 'facilitator.session_id', 'session.id')
        .innerJoin('session_event', 'session_event.session_id', 'session.id')
        .select(['code', 'token_hash', 'session_event.seq'])
        .execute()
      expect(kept).toEqual(version < 2 ? [] : [{ code: 'K7M4PQ', token_hash: 'h', seq: 1 }])
      await store.close()
    }
    await wanted.close()
  })

  test('a migration that fails leaves nothing of it behind', async () => {
    const place = await places.empty(kind)
    const store = await connectStore(place)
    const before = await schema(store)
    const broken = {
      ...migrations,
      '9998-good': (db: Kysely<unknown>) =>
        db.schema.createTable('half').addColumn('id', 'text').execute(),
      '9999-bad': async (db: Kysely<unknown>) => {
        await sql`create nonsense`.execute(db)
      },
    }
    await expect(migrate(store.db as unknown as Kysely<unknown>, kind, broken)).rejects.toThrow(
      /syntax/,
    )
    expect(await schema(store)).toEqual(before)
    expect(await done(store)).toEqual(Object.keys(migrations))
    await store.close()
  })

  test('a database of a newer version is left alone', async () => {
    const place = await places.empty(kind)
    const newer = { ...migrations, '9999-tomorrow': async () => undefined }
    await (await connectStore(place, newer)).close()
    await expect(connectStore(place)).rejects.toThrow(
      /^(DATA_DIR|DATABASE_URL)=\S+ does not work: it was made by a newer version \(9999-tomorrow\)$/,
    )
  })

  test('four processes at once: each opens it, and every migration is done once', async () => {
    const place = await places.empty(kind)
    const script = fileURLToPath(new URL('../../../helpers/open-store.ts', import.meta.url))
    const children = Array.from({ length: 4 }, () =>
      fork(script, [JSON.stringify(place)], {
        execArgv: ['--conditions=react-server', '--no-warnings'],
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      }),
    )
    await Promise.all(children.map((child) => once(child, 'message')))
    const ends = children.map((child) => once(child, 'exit'))
    for (const child of children) child.send('open')
    expect((await Promise.all(ends)).map(([status]) => status)).toEqual([0, 0, 0, 0])
    const store = await connectStore(place)
    expect(await done(store)).toEqual(Object.keys(migrations))
    const { count } = await store.db
      .selectFrom('secret')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(80)
    await store.close()
  })
})
