import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'

/** Milliseconds to wait for another process that writes. */
const patience = 10_000

/**
 * Opens an SQLite file for Kysely by way of the Node module. A commit is on the disk when it
 * returns, readers never wait for a writer, and what is deleted is overwritten.
 *
 * @param path - of the file, which must exist already so that its mode is ours
 * @throws Error of the Node module when it is no database, or cannot be written
 */
export function sqliteDialect(path: string): SqliteDialect {
  const database = new DatabaseSync(path, { timeout: patience, enableForeignKeyConstraints: true })
  switchToWal(database)
  database.exec('pragma synchronous = full; pragma secure_delete = on')
  return new ImmediateDialect({ database: adapted(database) })
}

/** For this SQLite never waits: where processes make a database together, one switches it over. */
function switchToWal(database: DatabaseSync): void {
  const end = performance.now() + patience
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      const busy = error instanceof Error && 'errcode' in error && error.errcode === 5
      if (!busy || performance.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/** A transaction takes the write lock at its begin: taken later, it may fail without waiting. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: { database: SqliteDatabase }

  constructor(config: { database: SqliteDatabase }) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config)
  }
}

/** The Node module as Kysely's dialect wants it. Statements are kept: the same few come again. */
function adapted(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const kept = statements.get(sql)
      if (kept) return kept
      const statement = adaptedStatement(database.prepare(sql))
      // A list of another length is another statement: there is no end of them.
      if (statements.size >= 500) statements.clear()
      statements.set(sql, statement)
      return statement
    },
  }
}

function adaptedStatement(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  }
}
