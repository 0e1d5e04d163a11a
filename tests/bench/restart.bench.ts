/**
 * A room of 1,000 whose server is killed with `kill -9` in the midst of a vote, and started again at
 * once: how long until everyone is in it once more, as the pages' own code comes back, and that no
 * vote is lost that someone was told was saved. On SQLite, and for one of two instances on one
 * PostgreSQL, where the other's people go on. And what an open, idle stream costs in memory.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { listen } from '../../components/session/stream.ts'
import { freePorts } from '../../lib/start/ports.mjs'
import { type App, serverOf, startApp } from '../helpers/app.ts'
import { startPostgres } from '../helpers/postgres.ts'
import { expect, forEach, until } from './crowd.ts'

const people = 1_000

/** One page: where it asks, as whom, what it has heard. */
interface Page {
  url: string
  cookie: string
  seq: number
  connected: boolean
  /** The choice that it was told is saved. */
  saved: number | undefined
}

const asking = new AsyncLocalStorage<Page>()
const plain = fetch
// Pages ask for addresses of their own origin, and browsers send their cookies along.
globalThis.fetch = (input, init) => {
  const page = asking.getStore()
  if (!page) return plain(input, init)
  return plain(`${page.url}${input}`, {
    ...init,
    headers: { ...init?.headers, cookie: page.cookie },
  })
}

async function call(page: Pick<Page, 'url' | 'cookie'>, path: string, body?: object) {
  const response = await plain(`${page.url}/api/session${path}`, {
    headers: { cookie: page.cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? page.cookie
  return { cookie, answer: text ? JSON.parse(text) : undefined }
}

/** Kilobytes of memory that a process holds. */
const memoryOf = (pid: number) => Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`]))

async function room(apps: App[]) {
  const nobody = { url: apps[0]?.appUrl ?? '', cookie: '' }
  const { cookie, answer } = await call(nobody, '', { lang: 'en' })
  const path = `/${answer.code}`
  const pages: Page[] = Array.from({ length: people }, (_, n) => ({
    url: apps[n % apps.length]?.appUrl ?? '',
    cookie: '',
    seq: 0,
    connected: false,
    saved: undefined,
  }))
  await forEach(pages, 50, async (page) => {
    page.cookie = (await call(page, `${path}/join`, { lang: 'mr' })).cookie
  })
  const { signal } = leaving
  const enter = () => {
    for (const page of pages) {
      void asking.run(page, () =>
        listen(
          {
            code: () => answer.code,
            seq: () => page.seq,
            onEvent: (event) => {
              if ('id' in event) page.seq = event.id
            },
            onConnection: (connected) => {
              page.connected = connected
            },
            onAsked: () => undefined,
            onRefused: (status) => console.error('refused', status),
          },
          signal,
        ),
      )
    }
    return until(() => pages.every(({ connected }) => connected), 'not all came in')
  }
  return { path, pages, facilitator: { url: nobody.url, cookie }, enter }
}

/** Lets everyone vote, and kills a server when a third has been told that their vote is saved. */
async function killMidVote(
  { path, pages, facilitator }: Awaited<ReturnType<typeof room>>,
  app: App,
  others: App[],
  restart: () => Promise<App>,
): Promise<Record<string, string>> {
  const question = { lesson: 'step-1-ask', block: 'predict' }
  const { answer: poll } = await call(facilitator, `${path}/polls`, question)
  await until(() => pages.every(({ seq }) => seq === 1), 'the question did not come')
  const server = serverOf(app)
  const exit = once(app.child, 'exit')
  let told = 0
  let killed = 0
  await forEach(pages, 50, async (page) => {
    const choice = pages.indexOf(page) % 4
    const vote = () => call(page, `${path}/polls/${poll.id}/votes`, { choice })
    await vote().then(
      () => {
        page.saved = choice
        told += 1
        if (killed > 0 || told < people / 3) return
        process.kill(server, 'SIGKILL')
        killed = performance.now()
      },
      // What was not answered was not told.
      () => undefined,
    )
  })
  await exit
  const away = pages.filter(({ url }) => url === app.appUrl)
  for (const page of away) page.connected = false

  const staying = pages.filter(({ url }) => url !== app.appUrl)
  if (others.length > 0) {
    const next = { lesson: 'step-1-ask', block: 'gap' }
    const one = staying[0] as Page
    await call({ ...facilitator, url: one.url }, `${path}/lead`, next)
    await until(() => staying.every(({ seq }) => seq === 2), 'the others stood still')
  }

  const begin = performance.now()
  await restart()
  const ready = performance.now() - begin
  await until(() => away.every(({ connected }) => connected), 'not all came back')
  const back = performance.now() - begin
  const at = { ...facilitator, url: app.appUrl }
  const seq = others.length > 0 ? 2 : 1
  await until(() => pages.every((page) => page.seq === seq), 'an event was lost')
  const { answer: seen } = await call(at, path)
  expect(seen.board.people.length === people, `${seen.board.people.length} people`)
  expect(seen.poll.id === poll.id && seen.poll.state === 'open', 'the question is gone')
  let lost = 0
  await forEach(
    pages.filter(({ saved }) => saved !== undefined),
    50,
    async (page) => {
      const { answer: own } = await call(page, path)
      if (own.you.choice !== page.saved) lost += 1
    },
  )
  expect(lost === 0, `${lost} votes were lost`)
  return {
    'ready, ms': ready.toFixed(0),
    'everyone back, ms': back.toFixed(0),
    'votes lost': `${lost} of ${told} told`,
  }
}

const table: Record<string, Record<string, string>> = {}
let leaving = new AbortController()
const folder = mkdtempSync(join(tmpdir(), 'oauth-local-bench-'))
try {
  const env = { ...(await freePorts()), DATA_DIR: folder }
  let app = await startApp({ env })
  const alone = await room([app])
  const before = memoryOf(serverOf(app))
  await alone.enter()
  await pause(3_000)
  const each = (memoryOf(serverOf(app)) - before) / people
  table.SQLite = await killMidVote(alone, app, [], async () => {
    app = await startApp({ env })
    return app
  })
  table.SQLite['memory a stream, KB'] = each.toFixed(0)
  leaving.abort()
  await app.stop()

  leaving = new AbortController()
  const postgres = await startPostgres({ fsync: 'on' })
  const shared = { DATABASE_URL: await postgres.emptyDatabase() }
  const own = { ...(await freePorts()), ...shared }
  let one = await startApp({ env: own })
  const other = await startApp({ env: shared })
  const both = await room([one, other])
  await both.enter()
  table['PostgreSQL, one of two'] = await killMidVote(both, one, [other], async () => {
    one = await startApp({ env: own })
    return one
  })
  leaving.abort()
  await Promise.all([one.stop(), other.stop()])
  await postgres.stop()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${people} people; a server killed while they vote, and started again`)
console.table(table)
process.exit(0)
