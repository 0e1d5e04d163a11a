import 'server-only'
import { Kysely } from 'kysely'
import type { Config } from '#lib/config.ts'
import { databaseFile } from '#lib/store/data-dir.ts'
import { migrate } from '#lib/store/migrate.ts'
import { migrations } from '#lib/store/migrations/index.ts'
import { postgresDialect } from '#lib/store/postgres.ts'
import { sqliteDialect } from '#lib/store/sqlite.ts'
import type { Tables } from '#lib/store/tables.ts'
import { batched, type Write } from '#lib/store/write.ts'

export { hear } from '#lib/store/signals.ts'
export type * from '#lib/store/tables.ts'

/** The database while it is open. */
export interface Store {
  /**
   * Typed queries. What both databases understand is allowed: `insert … on conflict … returning`,
   * no `for update`, no data-changing `with`. For reading; what writes goes through `write`.
   */
  db: Kysely<Tables>
  /**
   * Does a piece of work, all of it or nothing, and resolves to what the work does: by then it is
   * on the disk. Inside use the given `transaction` alone: SQLite has one connection, and `db`
   * would wait for the end of the work for ever. Wait for nothing else there: all others wait too.
   */
  write: Write
  kind: 'sqlite' | 'postgres'
  close(): Promise<void>
}

type Place = Pick<Config, 'dataDir' | 'databaseUrl'>

/** Route handlers are another bundle and share no module state with the instrumentation. */
const opened = Symbol.for('oauth-local.store')
const shared = globalThis as { [opened]?: Promise<Store> | undefined }

/**
 * The process's one store, opened and migrated when it is first asked for: never in a module's
 * body, which `next build` runs too.
 *
 * @throws Error with one line that names variable and value, when the database is not to be had
 */
export function openStore(config: Place): Promise<Store> {
  shared[opened] ??= connectStore(config).then(
    (store) => ({
      ...store,
      async close() {
        shared[opened] = undefined
        await store.close()
      },
    }),
    (error: unknown) => {
      shared[opened] = undefined
      throw error
    },
  )
  return shared[opened]
}

/**
 * Opens a store of one's own: SQLite in the data folder, or PostgreSQL where an address is given.
 *
 * @param steps - for tests: the migrations of another version
 * @throws Error with one line that names variable and value, when the database is not to be had
 */
export async function connectStore(
  { dataDir, databaseUrl }: Place,
  steps = migrations,
): Promise<Store> {
  const kind = databaseUrl === undefined ? 'sqlite' : 'postgres'
  try {
    const dialect =
      databaseUrl === undefined
        ? sqliteDialect(databaseFile(dataDir))
        : postgresDialect(databaseUrl)
    const db = new Kysely<unknown>({ dialect })
    await migrate(db, kind, steps).catch(async (error: unknown) => {
      await db.destroy()
      throw error
    })
    return asStore(db as Kysely<Tables>, kind)
  } catch (error) {
    const place =
      databaseUrl === undefined
        ? `DATA_DIR=${dataDir}`
        : `DATABASE_URL=${withoutPassword(databaseUrl)}`
    throw new Error(`${place} does not work: ${reason(error)}`, { cause: error })
  }
}

function asStore(db: Kysely<Tables>, kind: Store['kind']): Store {
  return {
    db,
    kind,
    // PostgreSQL itself lets many commits wait for the disk together.
    write: kind === 'sqlite' ? batched(db) : (work) => db.transaction().execute(work),
    close: () => db.destroy(),
  }
}

/** An address as it may be shown. */
function withoutPassword(address: string): string {
  const url = new URL(address)
  if (url.password) url.password = '•••'
  return decodeURI(url.href)
}

/** A connection refused at each of several addresses has its reasons inside and none of its own. */
function reason(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0])
  return error instanceof Error ? error.message.split('\n', 1)[0] || error.name : String(error)
}
