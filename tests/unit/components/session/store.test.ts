// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { room } from '#components/session/store.ts'
import type { SessionEvent } from '#lib/session/types.ts'
import { joined } from './room.ts'

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
