import { describe, expect, test } from 'vitest'
import type { ClassRules, EventsAfter, LooseToken, Myself, Person } from '#lib/session/types.ts'
import type { Recording } from '#lib/wire/har.ts'
import { last } from './exchange-call.ts'
import { type Browser, join, Listening, openRoom, type Room, snapshot } from './session-calls.ts'

const blocks = ['board', 'say', 'ticket', 'gap', 'predict', 'try', 'recall', 'next']
const lead = ({ facilitator, path }: Room, block: string) =>
  facilitator.post(`${path}/lead`, { lesson: 'step-1-ask', block })

describe('the stream', () => {
  test('begins with a snapshot and goes on with events, which everyone gets', async () => {
    const room = await openRoom()
    const people = [room.facilitator, await join(room), await join(room)]
    const streams = await Promise.all(people.map((person) => Listening.open(person, room)))
    const [first] = streams
    expect(Object.fromEntries(first?.response.headers ?? [])).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    })
    for (const stream of streams) expect((await stream.next('snapshot')).id).toBe(0)
    await lead(room, 'gap')
    for (const stream of streams) {
      expect(await stream.next('lead')).toEqual({
        id: 1,
        event: 'lead',
        data: { lesson: 'step-1-ask', block: 'gap' },
      })
      stream.close()
    }
  })

  test('resumes where it broke, by header and as JSON, with nothing lost or doubled', async () => {
    const room = await openRoom()
    const asha = await join(room)
    const before = await Listening.open(asha, room)
    await before.next('snapshot')
    for (const block of blocks.slice(0, 3)) await lead(room, block)
    expect((await before.numbered(3)).map(({ id }) => id)).toEqual([1, 2, 3])
    before.close()
    for (const block of blocks.slice(3)) await lead(room, block)
    const resumed = await Listening.open(asha, room, 3)
    const missed = await resumed.numbered(5)
    expect(missed.map(({ id }) => id)).toEqual([4, 5, 6, 7, 8])
    const json = await asha.get<EventsAfter>(`${room.path}/events?after=3`)
    expect(json).toEqual({ seq: 8, events: missed })
    await lead(room, 'board')
    expect(await resumed.numbered(1)).toMatchObject([{ id: 9, data: { block: 'board' } }])
    resumed.close()
  })

  test('begins anew from a number that never was', async () => {
    const room = await openRoom()
    const listening = await Listening.open(room.facilitator, room, 999)
    expect((await listening.next('snapshot')).data.seq).toBe(0)
    listening.close()
    const json = await room.facilitator.get<EventsAfter>(`${room.path}/events?after=999`)
    expect(json.snapshot?.seq).toBe(0)
  })

  test('loses and doubles nothing when streams open while events happen', async () => {
    const room = await openRoom()
    const people = await Promise.all(Array.from({ length: 6 }, () => join(room)))
    const happening = Array.from({ length: 40 }, (_, n) => lead(room, blocks[n % 8] ?? 'board'))
    const streams = await Promise.all(people.map((person) => Listening.open(person, room, 0)))
    await Promise.all(happening)
    const all = Array.from({ length: 40 }, (_, n) => n + 1)
    for (const stream of streams) {
      expect((await stream.numbered(40)).map(({ id }) => id)).toEqual(all)
      stream.close()
    }
  })

  test('tells participants no more of a question than they may know', async () => {
    const room = await openRoom()
    const asha = await join(room)
    const listening = await Listening.open(asha, room, 0)
    const question = { lesson: 'step-1-ask', block: 'predict' }
    const { id } = await room.facilitator.post<{ id: string }>(`${room.path}/polls`, question)
    await asha.post(`${room.path}/polls/${id}/votes`, { choice: 3 })
    await room.facilitator.post(`${room.path}/polls/${id}/state`, { state: 'revealed' })
    const [open, revealed] = await listening.numbered(2)
    expect(open?.data).not.toHaveProperty('counts')
    expect(open?.data).not.toHaveProperty('answer')
    expect(revealed?.data).toMatchObject({ counts: [0, 0, 0, 1], answer: 1 })
    listening.close()
  })

  test('a participant has four: the oldest, which perhaps nobody reads, makes way', async () => {
    const room = await openRoom()
    const asha = await join(room)
    const [first, ...others] = [
      await Listening.open(asha, room),
      await Listening.open(asha, room),
      await Listening.open(asha, room),
      await Listening.open(asha, room),
      await Listening.open(asha, room),
    ]
    expect((await first?.next('goodbye'))?.data.retry).toBe(30_000)
    await first?.ended
    await lead(room, 'gap')
    for (const stream of others) {
      await stream.next('lead')
      stream.close()
    }
  })
})

describe('the board', () => {
  test('shows who is here, who is stuck and where they are, to the facilitator alone', async () => {
    const room = await openRoom()
    const board = await Listening.open(room.facilitator, room)
    await board.next('snapshot')
    const asha = await join(room)
    const own = await Listening.open(asha, room)
    const seen = (fits: (person: Person) => boolean) =>
      board.next('board', ({ data }) => data.people.some(fits))
    await seen(({ id, here }) => id === asha.id && here)
    const place = { lesson: 'two-apis', block: 'sort' }
    await asha.post(`${room.path}/you`, { hand: true, follow: false, place })
    await seen(({ hand, follow, place: at }) => hand !== null && !follow && at?.block === 'sort')
    await room.facilitator.post(`${room.path}/people/${asha.id}`, { hand: false })
    await seen(({ hand }) => hand === null)
    const you = await own.next('you', ({ data }) => !data.hand && data.place !== null)
    expect(you.data).toMatchObject({ id: asha.id, follow: false, place })
    own.close()
    await seen(({ id, here }) => id === asha.id && !here)
    board.close()
  })

  test('settings go to everyone: free time with a clock, the plan, both languages', async () => {
    const room = await openRoom()
    const asha = await join(room)
    const listening = await Listening.open(asha, room)
    await listening.next('snapshot')
    const wish = { follow: false, clock: 5, step: 2, both: true, title: 'Tuesday' }
    await room.facilitator.post(`${room.path}/settings`, wish)
    const { data } = await listening.next('settings')
    expect(data).toMatchObject({ follow: false, step: 2, both: true, title: 'Tuesday' })
    const minutes = (Date.parse(data.clock ?? '') - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(3)
    expect(minutes).toBeLessThanOrEqual(5)
    await room.facilitator.post(`${room.path}/settings`, { clock: null })
    expect((await listening.next('settings')).data).toMatchObject({ clock: null, follow: false })
    listening.close()
  })
})

/** Statuses of the last token call and the last business call. */
async function statuses(browser: Browser, { path }: Room, body: object = {}) {
  const recording = await browser.post<Recording>(`${path}/exchange`, body)
  return [
    last(recording, 'token')?.response.status ?? null,
    last(recording, 'business')?.response.status ?? null,
  ]
}

const change = ({ facilitator, path }: Room, body: object) =>
  facilitator.post<ClassRules>(`${path}/class`, body)

describe('the clients of a class', () => {
  test('a rotated secret breaks who still has the old one, until they take the new one', async () => {
    const room = await openRoom()
    const [asha, ben] = [await join(room), await join(room)]
    await statuses(asha, room)
    const told = await Listening.open(asha, room)
    await change(room, { rotate: true, people: [asha.id] })
    await told.next('you', ({ data }) => data.role === 'participant' && data.client?.next !== null)
    expect(await statuses(asha, room)).toEqual([401, null])
    expect(await statuses(ben, room)).toEqual([200, 200])
    const { client } = await asha.post<Myself>(`${room.path}/you`, { secret: 'next' })
    expect(client?.next).toBe(null)
    await told.next('you', ({ data }) => data.role === 'participant' && data.client?.next === null)
    told.close()
    expect(await statuses(asha, room)).toEqual([200, 200])
  })

  test('what is narrowed, limited or stopped is so for this session and no other', async () => {
    const room = await openRoom()
    const asha = await join(room)
    const elsewhere = await openRoom()
    const ben = await join(elsewhere)
    const write = { token: { scope: 'orders:write' } }
    await change(room, { scope: 'orders:read' })
    expect(await statuses(asha, room, write)).toEqual([400, null])
    expect((await statuses(ben, elsewhere, write))[0]).toBe(200)
    await change(room, { stopped: 'auth' })
    expect(await statuses(asha, room)).toEqual([503, null])
    await change(room, { stopped: 'api' })
    expect(await statuses(asha, room)).toEqual([200, 503])
    expect(await statuses(ben, elsewhere)).toEqual([200, 200])
    await change(room, { stopped: null, tokensPerMinute: 1, scope: 'orders:read orders:write' })
    expect(await statuses(asha, room)).toEqual([200, 200])
    expect(await statuses(asha, room)).toEqual([429, null])
    expect(await statuses(ben, elsewhere)).toEqual([200, 200])
    expect(await change(room, { tokensPerMinute: null })).toMatchObject({ stopped: null })
    expect(await statuses(asha, room)).toEqual([200, 200])
  })

  test('a revoked token is inactive, and the API lets it through all the same', async () => {
    const room = await openRoom()
    const asha = await join(room)
    await asha.post(`${room.path}/exchange`)
    const { revoked } = await change(room, { revoke: true })
    expect(revoked.times).toBe(1)
    const { board } = await snapshot(room.facilitator, room)
    expect(board?.people[0]?.runs).toMatchObject([
      { experiment: null },
      { experiment: 'revoked-token', business: 200, failed: null },
    ])
  })

  test('a bearer token that goes round works in every hand, a bound one in none', async () => {
    const room = await openRoom()
    const people = [await join(room), await join(room)]
    const loose = await room.facilitator.post<LooseToken>(`${room.path}/loose`)
    for (const person of people) {
      expect((await snapshot(person, room)).loose).toEqual(loose)
      const theft = { experiment: 'borrowed-token', token: { value: loose.value } }
      expect(await statuses(person, room, theft)).toEqual([null, 200])
    }
    const { board } = await snapshot(room.facilitator, room)
    expect(board?.people.map(({ stolen, ticket }) => [stolen, ticket])).toEqual([
      ['worked', 'none'],
      ['worked', 'none'],
    ])
    await change(room, { dpop: true })
    expect((await statuses(people[0] as Browser, room))[0]).toBe(400)
    expect(await statuses(people[0] as Browser, room, { experiment: 'dpop' })).toEqual([200, 200])
    expect((await snapshot(room.facilitator, room)).board?.people[0]?.ticket).toBe('arrived')
    const bound = await room.facilitator.post<LooseToken>(`${room.path}/loose`)
    expect(bound).toMatchObject({ bound: true, before: { value: loose.value } })
    for (const experiment of ['borrowed-token', 'dpop-other-key']) {
      const theft = { experiment, token: { value: bound.value } }
      expect(await statuses(people[0] as Browser, room, theft)).toEqual([null, 401])
    }
    const old = { experiment: 'borrowed-token', token: { value: loose.value } }
    expect(await statuses(people[0] as Browser, room, old)).toEqual([null, 200])
    expect((await snapshot(room.facilitator, room)).board?.people[0]).toMatchObject({
      stolen: 'worked',
      stolenBound: 'refused',
    })
    await room.facilitator.post(`${room.path}/loose`, { loose: false })
    expect((await snapshot(room.facilitator, room)).loose).toBe(null)
  })
})
