import { describe, expect, test } from 'vitest'
import { encodeEvent, Stream } from '#lib/session/stream.ts'

/** A stream, and what its reader is given. */
function opened() {
  let stream: Stream | undefined
  const ends: unknown[] = []
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      stream = new Stream(controller, { person: 'asha' }, (one) => ends.push(one))
    },
  })
  if (!stream) throw new Error('a stream begins at once')
  const read = async () => {
    const reader = body.getReader()
    const decoder = new TextDecoder()
    let text = ''
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return text
      text += decoder.decode(value)
    }
  }
  return { stream, read, ends }
}

const lead = (id: number) =>
  encodeEvent({ id, event: 'lead', data: { lesson: 'step-1-ask', block: 'gap' } })
const numbers = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))

describe('a stream', () => {
  test('sends the log before what came meanwhile, and nothing twice', async () => {
    const { stream, read } = opened()
    for (const id of [2, 3, 4]) stream.send(lead(id), id)
    stream.begin(3, [lead(1), lead(2), lead(3)])
    for (const id of [4, 5]) stream.send(lead(id), id)
    stream.end()
    expect(numbers(await read())).toEqual([1, 2, 3, 4, 5])
  })

  test('says when to come back, in a form that a line break in the data cannot break', async () => {
    const { stream, read } = opened()
    const data = { id: 'a\n\nid: 9', event: 'ended' }
    stream.begin(0, [encodeEvent({ event: 'ended', data: data as never })])
    stream.end()
    const text = await read()
    expect(text).toMatch(/^retry: 1\d{3}\n\n/)
    expect(numbers(text)).toEqual([])
  })

  test('ends when its reader is too far behind', () => {
    const { stream, ends } = opened()
    stream.begin(0, [])
    for (let id = 1; id <= 300; id += 1) stream.send(lead(id), id)
    expect(ends).toEqual([stream])
  })

  test('ends once, however often it is told', () => {
    const { stream, ends } = opened()
    stream.end()
    stream.end()
    stream.send(lead(1), 1)
    expect(ends).toHaveLength(1)
  })
})
