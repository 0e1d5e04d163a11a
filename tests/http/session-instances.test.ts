import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePorts } from '#lib/start/ports.mjs'
import { type App, serverOf, startApp } from '#tests/helpers/app.ts'
import { type Postgres, startPostgres } from '#tests/helpers/postgres.ts'
import { Browser, join as enter, Listening, openRoom, snapshot } from './session-calls.ts'

const place = { lesson: 'step-1-ask', block: 'predict' }
const lead = (browser: Browser, path: string, block: string) =>
  browser.post(`${path}/lead`, { lesson: 'step-1-ask', block })

/** The same person at another instance. */
const at = ({ appUrl }: App, { cookie }: Browser) => new Browser(appUrl, cookie)

describe('two instances on one PostgreSQL', () => {
  let postgres: Postgres
  let env: { DATABASE_URL: string; FACILITATOR_KEY: string }
  let one: App
  let other: App

  beforeAll(async () => {
    postgres = await startPostgres()
    env = { DATABASE_URL: await postgres.emptyDatabase(), FACILITATOR_KEY: 'platform-9' }
    const apps = await Promise.all([startApp({ env }), startApp({ env })])
    one = apps[0]
    other = apps[1]
  }, 60_000)

  afterAll(async () => {
    await Promise.all([one.stop(), other.stop()])
    await postgres.stop()
  })

  test('are one room, whoever is where', async () => {
    const room = await openRoom(one.appUrl)
    const asha = await enter(room, {}, other.appUrl)
    const far = await Listening.open(asha, room, 0)
    const board = await Listening.open(room.facilitator, room)
    await board.next('board', ({ data }) =>
      data.people.some(({ id, here }) => id === asha.id && here),
    )
    await lead(room.facilitator, room.path, 'gap')
    await lead(at(other, room.facilitator), room.path, 'try')
    const { id } = await room.facilitator.post<{ id: string }>(`${room.path}/polls`, place)
    await asha.post(`${room.path}/polls/${id}/votes`, { choice: 1 })
    await board.next('board', ({ data }) => data.counts[1] === 1)
    expect((await far.numbered(3)).map(({ id: number }) => number)).toEqual([1, 2, 3])
    await asha.post(`${room.path}/exchange`)
    await board.next('board', ({ data }) => data.people.some(({ ticket }) => ticket === 'arrived'))
    far.close()
    board.close()
  })

  test('let someone from elsewhere open a session who has the operator’s key', async () => {
    const elsewhere = { 'x-forwarded-for': '203.0.113.9' }
    const open = (key: string) =>
      new Browser(one.appUrl).call('POST', '', {}, { ...elsewhere, authorization: `Bearer ${key}` })
    expect((await open('platform-8')).status).toBe(401)
    expect((await open('platform-9')).status).toBe(201)
  })

  test('lose and double nothing when the database cuts their connections', async () => {
    const room = await openRoom(one.appUrl)
    const asha = await enter(room)
    const streams = [
      await Listening.open(asha, room, 0),
      await Listening.open(at(other, asha), room, 0),
    ]
    for (let n = 0; n < 6; n += 1) {
      if (n % 2) {
        await postgres.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'`,
        )
      }
      await lead(room.facilitator, room.path, n % 2 ? 'gap' : 'try')
    }
    for (const stream of streams) {
      expect((await stream.numbered(6)).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6])
      stream.close()
    }
  })

  test.skipIf(process.platform === 'win32')(
    'a killed one comes back with everyone and everything in it',
    async () => {
      const room = await openRoom(one.appUrl)
      const asha = await enter(room, { name: 'Asha' })
      const listening = await Listening.open(asha, room, 0)
      await lead(room.facilitator, room.path, 'gap')
      await listening.numbered(1)
      const { id } = await room.facilitator.post<{ id: string }>(`${room.path}/polls`, place)
      await asha.post(`${room.path}/polls/${id}/votes`, { choice: 2 })
      const ended = once(one.child, 'exit')
      process.kill(serverOf(one), 'SIGKILL')
      await Promise.all([listening.ended, ended])

      const ben = at(other, room.facilitator)
      await lead(ben, room.path, 'try')
      one = await startApp({ env })
      const back = at(one, asha)
      const resumed = await Listening.open(back, room, 1)
      expect((await resumed.numbered(2)).map(({ event }) => event)).toEqual(['poll', 'lead'])
      const { you, lead: now } = await snapshot(back, room)
      expect(you).toMatchObject({ name: 'Asha', choice: 2 })
      expect(now).toEqual({ lesson: 'step-1-ask', block: 'try' })
      await back.post(`${room.path}/exchange`)
      expect((await snapshot(back, room)).you).toMatchObject({ ticket: 'arrived' })
      resumed.close()
    },
  )

  test.skipIf(process.platform === 'win32')(
    'say goodbye to who listens, and end with a SIGTERM or with Ctrl+C',
    async () => {
      const room = await openRoom(one.appUrl)
      const asha = await enter(room)
      const listening = await Listening.open(asha, room)
      const far = await Listening.open(at(other, asha), room)
      for (const stream of [listening, far]) await stream.next('snapshot')
      const stopped = one.stop()
      const interrupted = once(other.child, 'exit')
      process.kill(serverOf(other), 'SIGINT')
      for (const stream of [listening, far]) {
        expect((await stream.next('goodbye')).data.retry).toBeGreaterThan(0)
        await stream.ended
      }
      expect(await stopped).toBe(0)
      expect((await interrupted)[0]).toBe(130)
    },
  )
})

test.skipIf(process.platform === 'win32')(
  'one on SQLite that is killed in the midst of a vote has all that it said was saved',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oauth-local-data-'))
    const env = { ...(await freePorts()), DATA_DIR: folder }
    const app = await startApp({ env })
    const room = await openRoom(app.appUrl)
    const people = await Promise.all(Array.from({ length: 12 }, () => enter(room)))
    const streams = await Promise.all(people.map((person) => Listening.open(person, room, 0)))
    const { id } = await room.facilitator.post<{ id: string }>(`${room.path}/polls`, place)
    const ended = once(app.child, 'exit')
    let killed = false
    const told = await Promise.all(
      people.map(async (person, choice) => {
        await streams[choice]?.numbered(1)
        const vote = person.call('POST', `${room.path}/polls/${id}/votes`, { choice: choice % 4 })
        const saved = await vote.then(({ status }) => status === 204).catch(() => false)
        if (saved && !killed) process.kill(serverOf(app), 'SIGKILL')
        killed ||= saved
        return saved
      }),
    )
    await ended
    expect(told).toContain(true)
    const again = await startApp({ env })
    for (const [n, person] of people.entries()) {
      const { poll, you } = await snapshot(person, room)
      expect(poll).toMatchObject({ id, state: 'open' })
      if (told[n]) expect(you).toMatchObject({ choice: n % 4 })
      streams[n] = await Listening.open(person, room, 1)
    }
    await lead(room.facilitator, room.path, 'gap')
    for (const stream of streams) {
      expect(await stream.numbered(1)).toMatchObject([{ id: 2, event: 'lead' }])
      stream.close()
    }
    expect(await again.stop()).toBe(0)
    rmSync(folder, { recursive: true })
  },
)
