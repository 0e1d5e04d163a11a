import { PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'

/** Milliseconds to wait for a connection. */
const patience = 5_000

/** Type numbers of `int8` and `numeric`: counts and sums, which pg gives as text. */
const whole = new Set([20, 1700])

/**
 * A pool for Kysely. Counts, sums and times come as numbers, as from SQLite.
 *
 * @param url - of the database
 */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: patience,
    types: { getTypeParser },
  })
  // The server may close an idle connection at any time; the pool opens another. Without a
  // listener the process would end.
  pool.on('error', () => undefined)
  return new PostgresDialect({ pool })
}

const getTypeParser: typeof types.getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  whole.has(oid)
    ? Number
    : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser
