import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { connectStore, type Store } from '#lib/store/index.ts'

/** An empty store that is gone after the file's tests. */
export async function temporaryStore(): Promise<Store> {
  const dataDir = mkdtempSync(join(tmpdir(), 'oauth-local-store-'))
  const store = await connectStore({ dataDir, databaseUrl: undefined })
  afterAll(async () => {
    await store.close()
    rmSync(dataDir, { recursive: true })
  })
  return store
}
