import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectStore } from '#lib/store/index.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oauth-local-store-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
const open = (dataDir: string) => connectStore({ dataDir, databaseUrl: undefined })

test.skipIf(process.platform === 'win32')('the data are for their owner alone', async () => {
  const dataDir = join(folder, 'made', 'here')
  const store = await open(dataDir)
  const files = readdirSync(dataDir)
  expect(files).toEqual(['oauth-local.db', 'oauth-local.db-shm', 'oauth-local.db-wal'])
  expect(files.map((file) => mode(join(dataDir, file)))).toEqual(['600', '600', '600'])
  expect(mode(dataDir)).toBe('700')
  await store.close()
})

test.skipIf(process.platform === 'win32')('a file that others may read is refused', async () => {
  await (await open(folder)).close()
  const file = join(folder, 'oauth-local.db')
  chmodSync(file, 0o640)
  await expect(open(folder)).rejects.toThrow(
    `DATA_DIR=${folder} does not work: others may read ${file}: take that away (chmod 600) and start again`,
  )
})

test('a place that cannot be a folder is named', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  await expect(open(join(file, 'data'))).rejects.toThrow(
    `DATA_DIR=${join(file, 'data')} does not work: `,
  )
  expect(existsSync(join(file, 'data'))).toBe(false)
})

test('a file that is no database is left as it is', async () => {
  const path = join(folder, 'oauth-local.db')
  const text = 'Something else of that name, which somebody may still want to have.'
  writeFileSync(path, text, { mode: 0o600 })
  await expect(open(folder)).rejects.toThrow(
    `DATA_DIR=${folder} does not work: file is not a database`,
  )
  expect(statSync(path).size).toBe(text.length)
})
