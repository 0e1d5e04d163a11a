import { describe, expect, inject, test } from 'vitest'
import type { EventsAfter, Myself, Report } from '#lib/session/types.ts'
import type { Recording } from '#lib/wire/har.ts'
import { exchange, last } from './exchange-call.ts'
import {
  type Browser,
  join,
  Listening,
  openRoom,
  type Problem,
  refused,
  snapshot,
} from './session-calls.ts'

const place = { lesson: 'step-1-ask', block: 'predict' }

describe('a question', () => {
  test('is open, closed, revealed, asked again; counts come with the reveal', async () => {
    const room = await openRoom()
    const { facilitator, path } = room
    const people = [await join(room), await join(room), await join(room)]
    const [asha, ben] = people
    const { id } = await facilitator.post<{ id: string }>(`${path}/polls`, place)
    for (const [n, person] of people.entries()) {
      await person.post(`${path}/polls/${id}/votes`, { choice: n === 0 ? 0 : 1 })
    }
    await asha?.post(`${path}/polls/${id}/votes`, { choice: 2 })

    const open = await snapshot(facilitator, room)
    expect(open.poll).toMatchObject({ id, ...place, state: 'open', round: 1 })
    expect(open.poll).not.toHaveProperty('counts')
    expect(open.poll).not.toHaveProperty('answer')
    expect(open.board).toMatchObject({ votes: 3, counts: [0, 2, 1, 0] })
    expect((await snapshot(asha as Browser, room)).you).toMatchObject({ choice: 2 })

    await facilitator.post(`${path}/polls/${id}/state`, { state: 'closed' })
    const late = await ben?.call('POST', `${path}/polls/${id}/votes`, { choice: 0 })
    expect(await refused(late as Response)).toEqual([409, 'poll-closed'])
    await facilitator.post(`${path}/polls/${id}/state`, { state: 'revealed' })
    const shown = (await snapshot(ben as Browser, room)).poll
    expect(shown).toMatchObject({ state: 'revealed', counts: [0, 2, 1, 0], answer: 1 })
    expect(shown).not.toHaveProperty('before')

    const again = await facilitator.post<{ id: string }>(`${path}/polls`, place)
    await asha?.post(`${path}/polls/${again.id}/votes`, { choice: 1 })
    await facilitator.post(`${path}/polls/${again.id}/state`, { state: 'revealed' })
    expect((await snapshot(facilitator, room)).poll).toMatchObject({
      round: 2,
      counts: [0, 1, 0, 0],
      before: [0, 2, 1, 0],
    })
    await facilitator.post(`${path}/polls/${id}/state`, { state: 'open' })
    expect((await snapshot(asha as Browser, room)).poll).toMatchObject({ id, state: 'open' })
    await facilitator.post(`${path}/polls/${id}/state`, { state: 'away' })
    expect((await snapshot(asha as Browser, room)).poll).toBe(null)
    const tooLate = await asha?.call('POST', `${path}/polls/${id}/votes`, { choice: 0 })
    expect(await refused(tooLate as Response)).toEqual([409, 'poll-closed'])
  })

  test('of a quiz is named by its item, and a vote that is no option is refused', async () => {
    const room = await openRoom()
    const asha = await join(room)
    const poll = { lesson: 'step-2-receive', block: 'recall', item: 'two-checks' }
    const { id } = await room.facilitator.post<{ id: string }>(`${room.path}/polls`, poll)
    expect((await snapshot(asha, room)).poll).toMatchObject(poll)
    for (const choice of [3, -1, 1.5, '1']) {
      const response = await asha.call('POST', `${room.path}/polls/${id}/votes`, { choice })
      expect((await response.json()) as Problem).toMatchObject({
        code: 'input',
        errors: [{ pointer: '/choice' }],
      })
    }
    const unknown = await asha.call('POST', `${room.path}/polls/nothing/votes`, { choice: 0 })
    expect(await refused(unknown)).toEqual([404, 'unknown-poll'])
  })
})

describe('a participant’s exchange', () => {
  test('runs with a client of their own, and the servers’ record says how it went', async () => {
    const room = await openRoom()
    const asha = await join(room)
    const ben = await join(room)
    const own = ((await snapshot(asha, room)).you as Myself).client
    const other = ((await snapshot(ben, room)).you as Myself).client
    expect(own?.id).not.toBe(other?.id)
    const recording = await asha.post<Recording>(`${room.path}/exchange`, {})
    const [token, business] = recording.log.entries
    expect(token?.request.headers).toContainEqual({
      name: 'authorization',
      value: `Basic ${Buffer.from(`${own?.id}:${own?.secret}`).toString('base64')}`,
    })
    expect([token?.response.status, business?.response.status]).toEqual([200, 200])
    expect(token?._checks?.every(({ outcome }) => outcome === 'passed')).toBe(true)
    await ben.post(`${room.path}/exchange`, { experiment: 'wrong-secret' })
    const { board } = await snapshot(room.facilitator, room)
    expect(board?.people).toMatchObject([
      { id: asha.id, ticket: 'arrived', runs: [{ experiment: null, token: 200, business: 200 }] },
      {
        id: ben.id,
        ticket: 'none',
        runs: [{ experiment: 'wrong-secret', token: 401, business: null, failed: 'client-proof' }],
      },
    ])
  })

  test('cannot be forged: a result is nothing that is sent, and another’s client is no ticket', async () => {
    const room = await openRoom()
    const asha = await join(room)
    const forged = await asha.call('POST', `${room.path}/you`, { ticket: 'arrived' })
    expect(forged.status).toBe(400)
    await asha.post(`${room.path}/exchange`, {
      client: { id: 'automation-framework', secret: 'local-dadar-0817-fast' },
    })
    expect((await snapshot(asha, room)).you).toMatchObject({ ticket: 'none' })
    const form = 'grant_type=client_credentials'
    const basic = Buffer.from('automation-framework:local-dadar-0817-fast').toString('base64')
    const token = [
      'POST /token HTTP/1.1',
      `Host: ${new URL(inject('authUrl')).host}`,
      `Authorization: Basic ${basic}`,
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${form.length}`,
      '',
      form,
    ].join('\r\n')
    const byHand = await asha.post<Recording>(`${room.path}/exchange`, { raw: { token } })
    expect(last(byHand, 'business')?.response.status).toBe(200)
    expect((await snapshot(asha, room)).you).toMatchObject({ ticket: 'none' })
    const bad = await asha.call('POST', `${room.path}/exchange`, { experiment: 'no-such' })
    expect((await bad.json()) as Problem).toMatchObject({ errors: [{ pointer: '/experiment' }] })
  })
})

describe('the report', () => {
  test('has what was known before and after, in the form that is asked for', async () => {
    const room = await openRoom()
    const { facilitator, path } = room
    const asha = await join(room, { name: '=1+1', named: true })
    const ben = await join(room, { name: 'Ben' })
    for (const choices of [
      [0, 1],
      [1, 1],
    ]) {
      const { id } = await facilitator.post<{ id: string }>(`${path}/polls`, place)
      await asha.post(`${path}/polls/${id}/votes`, { choice: choices[0] })
      await ben.post(`${path}/polls/${id}/votes`, { choice: choices[1] })
    }
    await asha.post(`${path}/exchange`, { experiment: 'json-body' })
    const report = await facilitator.get<Report>(`${path}/report`)
    expect(report.polls).toMatchObject([
      {
        ...place,
        answer: 1,
        rounds: [
          { counts: [1, 1, 0, 0], right: 1, votes: 2 },
          { counts: [0, 2, 0, 0], right: 2, votes: 2 },
        ],
      },
    ])
    expect(report.people).toMatchObject([
      { name: '=1+1', first: { right: 0, votes: 1 }, last: { right: 1, votes: 1 } },
      { alias: { en: ben.alias }, first: { right: 1, votes: 1 } },
    ])
    expect(report.people[1]).not.toHaveProperty('name')
    expect(report.experiments).toEqual([{ experiment: 'json-body', people: 1, runs: 1 }])

    const csv = await facilitator.call('GET', `${path}/report`, undefined, { accept: 'text/csv' })
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect((await csv.text()).split('\r\n')[1]).toMatch(/^'=1\+1,not yet,0,1,1,1,/)
    const markdown = await facilitator.call('GET', `${path}/report`, undefined, {
      accept: 'text/markdown',
    })
    const text = await markdown.text()
    expect(text).toContain('| **400** (right) | 1 | 2 |')
    expect(text).not.toContain('Ben')
  })
})

describe('deleting a session', () => {
  test('ends every stream, and leaves nothing', async () => {
    const room = await openRoom()
    const asha = await join(room)
    const listening = await Listening.open(asha, room)
    const { data } = await listening.next('snapshot')
    const { client } = data.you as Myself
    expect((await room.facilitator.call('DELETE', room.path)).status).toBe(204)
    await listening.next('ended')
    await listening.ended
    expect((await asha.call('GET', room.path)).status).toBe(404)
    expect((await room.facilitator.call('GET', room.path)).status).toBe(404)
    const recording = await exchange({ client: { id: client?.id, secret: client?.secret } })
    expect(last(recording, 'token')?.response.status).toBe(401)
  })

  test('a removed participant is out, and the rest stay', async () => {
    const room = await openRoom()
    const [asha, ben] = [await join(room), await join(room)]
    const listening = await Listening.open(asha, room)
    await listening.next('snapshot')
    await room.facilitator.post(`${room.path}/people/${asha.id}`, { removed: true })
    await listening.ended
    expect(await refused(await asha.call('GET', room.path))).toEqual([403, 'not-member'])
    expect((await snapshot(ben, room)).people).toBe(1)
    const after = await ben.get<EventsAfter>(`${room.path}/events?after=0`)
    expect(after).toEqual({ seq: 0, events: [] })
  })
})
