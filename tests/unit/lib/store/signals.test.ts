import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { hear } from '#lib/store/signals.ts'
import { type Postgres, startPostgres } from '#tests/helpers/postgres.ts'

let postgres: Postgres
let url: string

beforeAll(async () => {
  postgres = await startPostgres()
  const database = await postgres.emptyDatabase()
  // What is said stays in its database, and `query` speaks in this one.
  url = database.replace(/[^/]*$/, 'postgres')
})
afterAll(() => postgres.stop())

/** Hears a channel; what was heard is there to be waited for. */
function hearing(address: string, times?: Parameters<typeof hear>[3]) {
  const heard: (string | undefined)[] = []
  const ear = hear(address, 'news', (payload) => heard.push(payload), times)
  onTestFinished(() => ear.close())
  return {
    heard,
    until: (wanted: (string | undefined)[]) =>
      vi.waitFor(() => expect(heard).toEqual(wanted), { timeout: 10_000 }),
  }
}

const say = (word: string) => postgres.query(`select pg_notify('news', '${word}')`)
const cut = () =>
  postgres.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'`,
  )

test('begins with a look at everything, and then hears every word', async () => {
  const { until } = hearing(url)
  await until([undefined])
  await say('one')
  await say('two')
  await until([undefined, 'one', 'two'])
})

test('looks at everything again after a break', async () => {
  const { until } = hearing(url)
  await until([undefined])
  await cut()
  await until([undefined, undefined])
  await say('here again')
  await until([undefined, undefined, 'here again'])
})

test('looks again and again where no word comes through', async () => {
  const complaint = vi.spyOn(console, 'error').mockReturnValue()
  const { port } = new URL(url)
  // Like a pooler: passes on everything but what nobody asked for.
  const pooler = createServer((socket) => {
    const server = connect(Number(port), '127.0.0.1')
    socket.pipe(server)
    server.on('data', (chunk) => chunk[0] !== 0x41 && socket.write(chunk))
    for (const side of [socket, server]) side.on('error', () => undefined)
    socket.on('close', () => server.destroy())
  }).listen(0, '127.0.0.1')
  await once(pooler, 'listening')
  onTestFinished(() => void pooler.close())
  const address = new URL(url)
  address.port = String((pooler.address() as { port: number }).port)
  const { heard, until } = hearing(address.href, { patience: 200, look: 20 })
  await until([undefined])
  await say('lost')
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(5), { timeout: 10_000 })
  expect(heard).not.toContain('lost')
  expect(complaint).toHaveBeenCalledWith(
    'DATABASE_URL lets no NOTIFY through: looking every 20 ms instead.',
  )
  complaint.mockRestore()
})
