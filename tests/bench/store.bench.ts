/**
 * What the store takes to save, on SQLite and on a PostgreSQL that waits for the disk as well: row
 * by row, a thousand at once, from four processes; and that a writer killed at any time has lost
 * nothing that it was told was saved.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connectStore, type Store } from '../../lib/store/index.ts'
import { startPostgres } from '../helpers/postgres.ts'

const single = 500
const crowd = 1_000
const each = 500
const deaths = 3

const folder = mkdtempSync(join(tmpdir(), 'oauth-local-bench-'))
const postgres = await startPostgres({ fsync: 'on' })
const places = {
  SQLite: { dataDir: folder, databaseUrl: undefined },
  PostgreSQL: { dataDir: '', databaseUrl: await postgres.emptyDatabase() },
}
type Place = (typeof places)[keyof typeof places]

const expect = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what)
}

function insert(store: Store, name: string): Promise<unknown> {
  return store.write((transaction) =>
    transaction.insertInto('secret').values({ name, value: '', created_at: 0 }).execute(),
  )
}

async function names(store: Store): Promise<Set<string>> {
  const rows = await store.db.selectFrom('secret').select('name').execute()
  return new Set(rows.map(({ name }) => name))
}

/** Starts a writer; the set holds what it was told was saved. */
function startWriter(place: Place, rows: number): { child: ChildProcess; saved: Set<string> } {
  const script = fileURLToPath(new URL('store-writer.ts', import.meta.url))
  const child = fork(script, [JSON.stringify({ place, rows })], {
    execArgv: ['--conditions=react-server', '--no-warnings'],
  })
  const saved = new Set<string>()
  child.on('message', (name) => saved.add(String(name)))
  return { child, saved }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

async function fourProcesses(place: Place): Promise<Set<string>> {
  const writers = Array.from({ length: 4 }, () => startWriter(place, each))
  const ends = await Promise.all(writers.map(({ child }) => once(child, 'close')))
  expect(
    ends.every(([status]) => status === 0),
    'a writer failed',
  )
  return new Set(writers.flatMap(({ saved }) => [...saved]))
}

/** Kills a writer in the midst of its work. */
async function killed(place: Place, after: number): Promise<Set<string>> {
  const { child, saved } = startWriter(place, 1_000_000)
  child.on('message', () => saved.size >= after && child.kill('SIGKILL'))
  await once(child, 'close')
  return saved
}

const table: Record<string, Record<string, string>> = {}
for (const [name, place] of Object.entries(places)) {
  const open = await timed(async () => (await connectStore(place)).close())
  const store = await connectStore(place)
  const times: number[] = []
  for (let n = 0; n < single; n += 1) times.push(await timed(() => insert(store, `single-${n}`)))
  times.sort((a, b) => a - b)
  const atOnce = await timed(() =>
    Promise.all(Array.from({ length: crowd }, (_, n) => insert(store, `crowd-${n}`))),
  )
  let saved = new Set<string>()
  const four = await timed(async () => {
    saved = await fourProcesses(place)
  })
  expect(saved.size === 4 * each, `${saved.size} of ${4 * each} were saved`)
  for (let death = 1; death <= deaths; death += 1) {
    for (const row of await killed(place, death * 150)) saved.add(row)
  }
  const there = await names(store)
  const lost = [...saved].filter((row) => !there.has(row))
  expect(lost.length === 0, `lost: ${lost}`)
  table[name] = {
    'made and migrated, ms': open.toFixed(0),
    'one row p50, ms': (times[single / 2] ?? 0).toFixed(2),
    'p99, ms': (times[Math.floor(single * 0.99)] ?? 0).toFixed(2),
    [`${crowd} at once, ms`]: atOnce.toFixed(0),
    [`4 processes, ${each} each, ms`]: four.toFixed(0),
    [`lost, ${deaths} writers killed`]: `${lost.length} of ${saved.size}`,
  }
  await store.close()
}
console.table(table)
await postgres.stop()
rmSync(folder, { recursive: true })
