import { type Kysely, sql } from 'kysely'
import type { Migration } from '#lib/store/migrations/index.ts'

interface Done {
  migration: { name: string; done_at: number }
}

/** Any number, the same in every instance: who holds this lock migrates. */
const lock = 749_301

/**
 * Brings a database to the newest schema, all or nothing. Several processes may do so at once: one
 * works, the others wait and find it done.
 *
 * @param kind - SQLite's own write lock comes with the transaction
 * @param steps - all migrations by their names, in order
 * @throws Error when the database was made by a newer version
 */
export async function migrate(
  db: Kysely<unknown>,
  kind: 'sqlite' | 'postgres',
  steps: Readonly<Record<string, Migration>>,
): Promise<void> {
  await db.transaction().execute(async (outer) => {
    const transaction = outer as Kysely<Done>
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${lock})`.execute(transaction)
    await transaction.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('done_at', 'bigint', (column) => column.notNull())
      .execute()
    const rows = await transaction.selectFrom('migration').select('name').execute()
    const done = new Set(rows.map(({ name }) => name))
    const unknown = [...done].find((name) => !(name in steps))
    if (unknown) throw new Error(`it was made by a newer version (${unknown})`)
    for (const [name, step] of Object.entries(steps)) {
      if (done.has(name)) continue
      await step(outer)
      await transaction.insertInto('migration').values({ name, done_at: Date.now() }).execute()
    }
  })
}
