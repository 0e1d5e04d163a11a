import { expect, test } from 'vitest'
import { type RawEvent, readEvents } from '#components/session/sse.ts'

async function read(...chunks: Uint8Array[]): Promise<{ events: RawEvent[]; arrivals: number }> {
  let arrivals = 0
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
  const events: RawEvent[] = []
  for await (const event of readEvents(body, () => arrivals++)) events.push(event)
  return { events, arrivals }
}

const bytes = (text: string) => new TextEncoder().encode(text)

test('events are read with their numbers, whatever ends their lines', async () => {
  const { events } = await read(bytes('retry: 1000\n\nid: 7\nevent: lead\ndata: {"a":1}\n\n'))
  expect(events).toEqual([{ id: '7', event: 'lead', data: '{"a":1}' }])
  const windows = await read(bytes('id: 8\r\nevent: poll\r\ndata: x\r\n\r\n'))
  expect(windows.events).toEqual([{ id: '8', event: 'poll', data: 'x' }])
})

test('an event may come in pieces, in the middle of a letter too', async () => {
  const whole = bytes('event: you\ndata: दादर\n\n')
  for (let cut = 1; cut < whole.length; cut++) {
    const { events } = await read(whole.slice(0, cut), whole.slice(cut))
    expect(events).toEqual([{ event: 'you', data: 'दादर' }])
  }
})

test('a comment is no event, but a sign of life', async () => {
  const { events, arrivals } = await read(bytes(': beat\n\n'), bytes(': beat\n\n'))
  expect(events).toEqual([])
  expect(arrivals).toBe(2)
})
