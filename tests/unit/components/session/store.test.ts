// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { room } from '#components/session/store.ts'
import { readMark } from '#lib/session/mark.ts'
import type { SessionEvent } from '#lib/session/types.ts'
import { facilitated, joined } from './room.ts'

afterEach(() => {
  room.leave()
  vi.unstubAllGlobals()
})

test('a lead that came before anything could follow it is told to the first that listens', async () => {
  const lead = { lesson: 'step-1-ask', block: 'predict' }
  const line = `event: lead\nid: 9\ndata: ${JSON.stringify(lead)}\n\n`
  vi.stubGlobal('fetch', async (address: string) => {
    if (!address.endsWith('/events')) return Response.json(joined())
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode(line)),
    })
    return new Response(body)
  })
  await room.enter('K7M4PQ', 'mr')
  await vi.waitFor(() => expect(room.get().room?.lead).toEqual(lead))
  const heard: SessionEvent[] = []
  room.onEvent((event) => heard.push(event))
  expect(heard).toEqual([{ event: 'lead', id: 9, data: lead }])
  const later: SessionEvent[] = []
  room.onEvent((event) => later.push(event))
  expect(later).toEqual([])
})

test('a renewed code is the one that the device knows the session by', async () => {
  const door = { code: 'ABC-DEF', url: 'http://127.0.0.1:3000/session/ABC-DEF' }
  const asked: string[] = []
  let cut = () => {}
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    if (!address.endsWith('/events')) return Response.json(joined())
    const line = `event: code\nid: 9\ndata: ${JSON.stringify(door)}\n\n`
    const body = new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode(line))
        cut = () => stream.close()
      },
    })
    return new Response(body)
  })
  await room.enter('K7M4PQ', 'mr')
  await vi.waitFor(() => expect(room.get().room).toMatchObject(door))
  expect(readMark()).toMatchObject({ code: 'ABCDEF' })
  await room.send('/you', {})
  expect(asked.at(-1)).toBe('/api/session/ABCDEF/you')
  cut()
  await vi.waitFor(() => expect(asked.at(-1)).toBe('/api/session/ABCDEF/events?after=9'))
})

test.each([
  ['a participant', joined(), 'removed'],
  ['a facilitator', facilitated(), 'replaced'],
] as const)('%s who is let in no longer is told so', async (_, snapshot, status) => {
  vi.stubGlobal('fetch', async (address: string) =>
    address.endsWith('/events') ? new Response(null, { status: 403 }) : Response.json(snapshot),
  )
  await room.enter('K7M4PQ', 'mr')
  await vi.waitFor(() => expect(room.get().status).toBe(status))
  expect(readMark()).toBeUndefined()
})
