import { describe, expect, test } from 'vitest'
import {
  Browser,
  join,
  Listening,
  openRoom,
  type Problem,
  refused,
  snapshot,
} from './session-calls.ts'

const place = { lesson: 'step-1-ask', block: 'predict' }

describe('opening a session', () => {
  test('gives a code, an address to join at, and the key in a cookie and in a fragment', async () => {
    const response = await new Browser().call('POST', '', { lang: 'mr' })
    expect(response.status).toBe(201)
    const { code, url, facilitator_url } = (await response.json()) as Record<string, string>
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}$/)
    expect(url).toMatch(new RegExp(`/mr/session/${code}$`))
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
    const key = cookie.split(';')[0]?.split('=')[1]
    expect(Buffer.from(key ?? '', 'base64url')).toHaveLength(32)
    expect(facilitator_url).toBe(`${url}#key=${key}`)
  })

  test('is led from another device by a new link, which opens no other session', async () => {
    const room = await openRoom()
    const { facilitator_url } = await room.facilitator.post<{ facilitator_url: string }>(
      `${room.path}/key`,
    )
    const [address, key = ''] = facilitator_url.split('#key=')
    expect(address).toMatch(new RegExp(`/en/session/${room.code}$`))
    const phone = new Browser()
    await phone.post(`${room.path}/facilitator`, { key })
    expect((await snapshot(phone, room)).you.role).toBe('facilitator')
    const { path } = await openRoom()
    const other = await new Browser().call('POST', `${path}/facilitator`, { key })
    expect(await refused(other)).toEqual([403, 'not-facilitator'])
  })

  test('gets a new key, which ends all that were given before', async () => {
    const room = await openRoom()
    const { facilitator, path } = room
    const leaked = new Browser(facilitator.appUrl, facilitator.cookie)
    const asha = await join(room)
    const streams = [
      await Listening.open(leaked, room),
      await Listening.open(facilitator, room),
      await Listening.open(asha, room),
    ]
    for (const stream of streams) await stream.next('snapshot')
    const { facilitator_url } = await facilitator.post<{ facilitator_url: string }>(`${path}/key`, {
      renew: true,
    })
    for (const [method, address, body] of [
      ['GET', path, undefined],
      ['GET', `${path}/events`, undefined],
      ['POST', `${path}/lead`, place],
      ['POST', `${path}/key`, {}],
      ['DELETE', path, undefined],
    ] as const) {
      expect((await leaked.call(method, address, body)).status).toBe(403)
    }
    const old = leaked.cookie.split('=')[1]
    expect((await leaked.call('POST', `${path}/facilitator`, { key: old })).status).toBe(403)

    expect((await snapshot(facilitator, room)).you.role).toBe('facilitator')
    const phone = new Browser()
    await phone.post(`${path}/facilitator`, { key: facilitator_url.split('#key=')[1] })
    expect((await snapshot(phone, room)).you.role).toBe('facilitator')
    const [theirs, before, hers] = streams
    await Promise.all([theirs?.ended, before?.ended])
    await phone.post(`${path}/lead`, place)
    await hers?.next('lead')
    hers?.close()
  })

  test('gets a new code; who is in stays in, and by the old one nobody else comes', async () => {
    const room = await openRoom()
    const { facilitator, path } = room
    const asha = await join(room, { name: 'Asha' })
    const listening = await Listening.open(asha, room)
    await listening.next('snapshot')
    const door = await facilitator.post<{ code: string; url: string }>(`${path}/code`)
    expect(door.code).not.toBe(room.code)
    expect(door.url).toMatch(new RegExp(`[^/]/session/${door.code}$`))
    expect((await listening.next('code')).data).toEqual(door)
    listening.close()

    const renewed = { ...room, path: `/${door.code}`, code: door.code }
    const tries = Array.from({ length: 25 }, () => new Browser().call('POST', `${path}/join`, {}))
    for (const answer of await Promise.all(tries)) {
      expect(await refused(answer)).toEqual([404, 'unknown-session'])
    }
    const late = await join(renewed)
    for (const at of [room, renewed]) {
      expect(await snapshot(asha, at)).toMatchObject({ ...door, you: { name: 'Asha' } })
      expect((await snapshot(facilitator, at)).you.role).toBe('facilitator')
    }
    const { participant } = await asha.post<{ participant: object }>(`${renewed.path}/join`)
    expect(participant).toEqual({ id: asha.id, alias: asha.alias })
    expect((await snapshot(late, renewed)).people).toBe(2)
    expect((await late.call('GET', path)).status).toBe(200)
    expect((await facilitator.call('DELETE', path)).status).toBe(204)
    for (const at of [path, renewed.path]) expect((await asha.call('GET', at)).status).toBe(404)
  })

  test('is joined by an address without a language, in the reader’s own', async () => {
    const room = await openRoom()
    const { url } = await snapshot(room.facilitator, room)
    expect(url).toMatch(new RegExp(`[^/]/session/${room.code}$`))
    for (const [wish, lang] of [
      ['mr-IN,en;q=0.5', 'mr'],
      ['en', 'en'],
    ] as const) {
      const answer = await fetch(url, { headers: { 'accept-language': wish }, redirect: 'manual' })
      expect([answer.status, answer.headers.get('location')]).toEqual([
        307,
        `/${lang}/session/${room.code}`,
      ])
    }
  })

  test('takes a plan of one’s own, of blocks and experiments that exist', async () => {
    const facilitator = new Browser()
    const steps = [
      { ...place, experiment: 'json-body', minutes: 5 },
      { lesson: 'two-apis', block: 'sort', minutes: 10 },
    ]
    const { code } = await facilitator.post<{ code: string }>('', { plan: steps })
    expect((await snapshot(facilitator, { path: `/${code}` })).plan).toEqual([
      { id: 'own-1', from: 0, to: 5, place, experiment: 'json-body' },
      { id: 'own-2', from: 5, to: 15, place: { lesson: 'two-apis', block: 'sort' } },
    ])
    for (const [plan, pointer] of [
      [[], '/plan'],
      [
        [
          { ...place, minutes: 5 },
          { lesson: 'two-apis', block: 'x', minutes: 5 },
        ],
        '/plan/1/block',
      ],
      [[{ ...place, minutes: 5, experiment: 'x' }], '/plan/0/experiment'],
    ] as const) {
      const response = await facilitator.call('POST', '', { plan })
      expect((await response.json()) as Problem).toMatchObject({ errors: [{ pointer }] })
    }
  })

  test('the key opens it on another device, and no other key does', async () => {
    const { path, facilitator } = await openRoom()
    const key = facilitator.cookie.split('=')[1]
    const other = new Browser()
    expect(await refused(await other.call('POST', `${path}/facilitator`, { key: 'x' }))).toEqual([
      403,
      'not-facilitator',
    ])
    await other.post(`${path}/facilitator`, { key })
    expect((await snapshot(other, { path })).you).toEqual({ role: 'facilitator' })
  })

  test('from elsewhere needs the operator’s key', async () => {
    const elsewhere = { 'x-forwarded-for': '203.0.113.7' }
    const response = await new Browser().call('POST', '', {}, elsewhere)
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="facilitator"')
    expect(await refused(response)).toEqual([401, 'facilitator-key'])
    const wrong = { 'x-forwarded-for': '203.0.113.8', authorization: 'Bearer guess' }
    expect(await refused(await new Browser().call('POST', '', {}, wrong))).toEqual([
      401,
      'facilitator-key',
    ])
  })
})

describe('joining', () => {
  test('takes the code as people type it, and gives a station for a name', async () => {
    const room = await openRoom()
    const typed = encodeURIComponent(` ${room.code.toLowerCase().replace('-', ' – ')} `)
    const response = await new Browser().call('POST', `/${typed}/join`, { name: '', lang: 'mr' })
    expect(response.status).toBe(201)
    const { participant } = (await response.json()) as { participant: { alias: string } }
    expect(participant.alias).toBe('चर्चगेट')
    expect((await join(room)).alias).toBe('Marine Lines')
    expect(response.headers.getSetCookie()[0]).toMatch(/^participant-.+; HttpOnly; SameSite=Lax$/)
  })

  test('again with the cookie is the same person, exactly where they were', async () => {
    const room = await openRoom()
    const asha = await join(room, { name: 'Asha' })
    await asha.post(`${room.path}/you`, { place, hand: true })
    const again = new Browser(asha.appUrl, asha.cookie)
    const { participant } = await again.post<{ participant: object }>(`${room.path}/join`)
    expect(participant).toEqual({ id: asha.id, alias: asha.alias })
    expect((await snapshot(again, room)).you).toMatchObject({ name: 'Asha', place, hand: true })
    expect((await snapshot(again, room)).people).toBe(1)
  })

  test('cleans a name, and knows its limits', async () => {
    const room = await openRoom()
    const sly = await join(room, { name: '\u202e<img src=x>\u0000' })
    expect((await snapshot(sly, room)).you).toMatchObject({ name: '<img src=x>' })
    const long = await new Browser().call('POST', `${room.path}/join`, { name: 'x'.repeat(41) })
    expect(((await long.json()) as Problem).errors).toMatchObject([
      { pointer: '/name', code: 'too-long' },
    ])
  })

  test('can be closed, which lets those who are in stay', async () => {
    const room = await openRoom()
    const asha = await join(room)
    await room.facilitator.post(`${room.path}/settings`, { joining: false })
    const late = await new Browser().call('POST', `${room.path}/join`, {})
    expect(await refused(late)).toEqual([409, 'joining-closed'])
    expect((await asha.call('POST', `${room.path}/join`, {})).status).toBe(201)
  })
})

describe('who may do what', () => {
  test('nobody does anything without the code, or with the code alone', async () => {
    const { path } = await openRoom()
    expect(await refused(await new Browser().call('GET', '/K7M-4PQ'))).toEqual([
      404,
      'unknown-session',
    ])
    for (const address of [path, `${path}/events`, `${path}/report`]) {
      expect(await refused(await new Browser().call('GET', address))).toEqual([403, 'not-member'])
    }
  })

  test('a code with signs that do not occur is named with them, in the reader’s language', async () => {
    const browser = new Browser()
    const response = await browser.call('GET', '/O0M-4PQ', undefined, { 'accept-language': 'mr' })
    expect(response.status).toBe(404)
    expect(response.headers.get('content-language')).toBe('mr')
    expect(((await response.json()) as Problem).detail).toMatch(/^O 0: .*कधीच नसतं/)
  })

  test('a participant cannot do what the facilitator may, nor with forged cookies', async () => {
    const room = await openRoom()
    const asha = await join(room)
    const name = `facilitator-${room.code.replace('-', '')}`
    const forger = new Browser(asha.appUrl, `${asha.cookie}; ${name}=${'A'.repeat(43)}`)
    for (const browser of [asha, forger]) {
      for (const [method, path, body] of [
        ['POST', '/lead', place],
        ['POST', '/polls', place],
        ['POST', '/settings', {}],
        ['POST', '/class', { stopped: 'auth' }],
        ['POST', '/loose', {}],
        ['POST', `/people/${asha.id}`, { removed: true }],
        ['POST', '/key', {}],
        ['POST', '/key', { renew: true }],
        ['POST', '/code', {}],
        ['GET', '/report', undefined],
        ['DELETE', '', undefined],
      ] as const) {
        const response = await browser.call(method, room.path + path, body)
        expect(await refused(response)).toEqual([403, 'not-facilitator'])
      }
    }
    expect((await snapshot(asha, room)).board).toBeUndefined()
  })

  test('a member of one session is a stranger in another', async () => {
    const asha = await join(await openRoom())
    const other = await openRoom()
    expect(await refused(await asha.call('GET', other.path))).toEqual([403, 'not-member'])
  })

  test('a page of another origin changes nothing', async () => {
    const room = await openRoom()
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
      const response = await room.facilitator.call('POST', `${room.path}/lead`, place, { origin })
      expect(await refused(response)).toEqual([403, 'origin'])
    }
    const own = { origin: room.facilitator.appUrl }
    expect((await room.facilitator.call('POST', `${room.path}/lead`, place, own)).status).toBe(204)
  })

  test('codes cannot be found by trying, and members notice nothing of it', async () => {
    const room = await openRoom()
    const asha = await join(room)
    const from = { 'x-forwarded-for': '198.51.100.77' }
    const tries = Array.from({ length: 25 }, (_, n) => {
      const code = `ZZZ-${'23456789'[n % 8]}${'ABCDE'[n % 5]}Z`
      return asha.call('GET', `/${code}`, undefined, from)
    })
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
    const blocked = await new Browser().call('GET', room.path, undefined, from)
    expect(blocked.status).toBe(429)
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await asha.call('GET', room.path, undefined, from)).status).toBe(200)
  })
})

describe('bad input', () => {
  test.each([
    ['/lead', { lesson: 'nowhere', block: 'board' }, '/lesson', 'not-in-course'],
    ['/lead', { lesson: 'step-1-ask', block: 'nowhere' }, '/block', 'not-in-course'],
    ['/lead', { lesson: 'step-1-ask' }, '/block', 'missing'],
    ['/lead', { ...place, more: 1 }, '/more', 'unknown-member'],
    ['/lead', { lesson: 4, block: 'board' }, '/lesson', 'type-string'],
    ['/polls', { lesson: 'step-1-ask', block: 'board' }, '/block', 'no-question'],
    ['/polls', { lesson: 'step-1-ask', block: 'recall', item: 'x' }, '/item', 'no-question'],
    ['/settings', { clock: 0 }, '/clock', 'range'],
    ['/settings', { follow: 'yes' }, '/follow', 'type-boolean'],
    ['/class', { stopped: 'all' }, '/stopped', 'not-listed'],
    ['/class', { people: 'all' }, '/people', 'type-array'],
  ])('POST %s %j is answered with its pointer', async (path, body, pointer, code) => {
    const room = await openRoom()
    const response = await room.facilitator.call('POST', room.path + path, body)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const { errors } = (await response.json()) as Problem
    expect(errors).toMatchObject([{ pointer, code }])
  })

  test('a body that is no JSON object, a wrong method, a path that is no code: never a 500', async () => {
    const room = await openRoom()
    const { facilitator, path } = room
    const send = (body: string, type = 'application/json') =>
      fetch(`${facilitator.appUrl}/api/session${path}/lead`, {
        method: 'POST',
        headers: { 'content-type': type, cookie: facilitator.cookie },
        body,
      })
    expect((await send('[]')).status).toBe(400)
    expect((await send('{')).status).toBe(400)
    expect((await send('{}', 'text/plain')).status).toBe(415)
    expect((await send(JSON.stringify({ lesson: 'x'.repeat(20_000) }))).status).toBe(413)
    const put = await facilitator.call('PUT', `${path}/lead`, place)
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'POST'])
    for (const odd of ['/%00', '/%E0%A4%A', '/..%2f', `/${'A'.repeat(3_000)}`, '/💥💥💥']) {
      const { status } = await facilitator.call('GET', odd)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    }
    const after = await facilitator.call('GET', `${path}/events?after=x`)
    expect((await after.json()) as Problem).toMatchObject({ errors: [{ pointer: '/after' }] })
  })
})
