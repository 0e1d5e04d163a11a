import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type Postgres, startPostgres } from '#tests/helpers/postgres.ts'

/** Where a store is, as its configuration says it. */
export interface Place {
  dataDir: string
  databaseUrl: string | undefined
}

/** Both databases, for tests of one file that are run on each. */
export interface Places {
  /** A new and empty place. */
  empty(kind: 'sqlite' | 'postgres'): Promise<Place>
  /** The PostgreSQL itself. */
  postgres(): Postgres
}

/** Starts a PostgreSQL before the file's tests and takes everything away after them. */
export function bothDatabases(): Places {
  const folder = mkdtempSync(join(tmpdir(), 'oauth-local-store-'))
  let folders = 0
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true })
  })
  return {
    async empty(kind) {
      if (kind === 'postgres') return { dataDir: '', databaseUrl: await postgres.emptyDatabase() }
      folders += 1
      return { dataDir: join(folder, String(folders)), databaseUrl: undefined }
    },
    postgres: () => postgres,
  }
}
