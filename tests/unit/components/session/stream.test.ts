import { afterEach, expect, test, vi } from 'vitest'
import { type Listener, listen } from '#components/session/stream.ts'
import type { SessionEvent } from '#lib/session/types.ts'
import { joined } from './room.ts'

afterEach(() => vi.unstubAllGlobals())

type Reply = (url: string, headers: Headers) => Response | Error

/** Answers one request after the other; after the last one nobody listens any more. */
async function hear(...replies: Reply[]) {
  const heard: SessionEvent[] = []
  const connections: boolean[] = []
  const refused: number[] = []
  const asked: { url: string; last: string | null }[] = []
  const waits: number[] = []
  const controller = new AbortController()
  let seq = 5
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    asked.push({ url, last: headers.get('last-event-id') })
    const reply = replies.shift()?.(url, headers)
    if (replies.length === 0) queueMicrotask(() => controller.abort())
    if (reply instanceof Response) return reply
    throw reply ?? new Error('nobody answers')
  })
  const listener: Listener = {
    code: () => 'K7M4PQ',
    seq: () => seq,
    onEvent: (event) => {
      heard.push(event)
      if ('id' in event) seq = event.id
    },
    onConnection: (connected) => connections.push(connected),
    onAsked: () => {},
    onRefused: (status) => refused.push(status),
  }
  await listen(listener, controller.signal, async (ms) => {
    waits.push(ms)
  })
  return { heard, connections, refused, asked, waits }
}

const stream = (text: string) => () => new Response(text, { status: 200 })
const log = (value: object) => () => Response.json(value)
const lead = { lesson: 'step-1-ask', block: 'say' }

test('a stream that broke is opened again behind the last event that was heard', async () => {
  const { asked, heard } = await hear(
    stream(`id: 6\nevent: lead\ndata: ${JSON.stringify(lead)}\n\n`),
    log({ seq: 7, events: [{ id: 7, event: 'lead', data: lead }] }),
    stream(''),
  )
  expect(heard.map((event) => 'id' in event && event.id)).toEqual([6, 7])
  expect(asked).toEqual([
    { url: '/api/session/K7M4PQ/events', last: '5' },
    { url: '/api/session/K7M4PQ/events?after=6', last: null },
    { url: '/api/session/K7M4PQ/events', last: '7' },
  ])
})

test('a snapshot stands in for events that are too old', async () => {
  const { heard } = await hear(
    () => new Error('cut'),
    log({ seq: 900, events: [], snapshot: joined({ seq: 900 }) }),
    stream(''),
  )
  expect(heard).toMatchObject([{ event: 'snapshot', id: 900 }])
})

test('that nothing arrives is said, and that it does again', async () => {
  const { connections } = await hear(
    () => new Error('cut'),
    () => new Error('still cut'),
    () => new Error('still cut'),
    log({ seq: 5, events: [] }),
    stream(''),
  )
  expect(connections).toEqual([false, true])
})

test('a server that is too busy is asked again, one that refuses is not', async () => {
  const { asked, refused } = await hear(
    () => new Response('', { status: 503 }),
    log({ seq: 5, events: [] }),
    () => new Response('', { status: 404 }),
    stream(''),
  )
  expect(refused).toEqual([404])
  expect(asked).toHaveLength(3)
})

test('a server that is started again is found soon, a busy one is left alone for longer', async () => {
  const nobody = () => new Error('refused')
  const proxy = () => new Response('', { status: 502 })
  const absent = await hear(...Array(12).fill(nobody), ...Array(12).fill(proxy))
  expect(absent.waits.length).toBeGreaterThanOrEqual(11)
  expect(Math.max(...absent.waits)).toBeLessThanOrEqual(1_500)
  const busy = await hear(...Array(12).fill(() => new Response('', { status: 503 })))
  expect(busy.waits.at(-1)).toBeGreaterThanOrEqual(7_500)
})
