// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { runHistory } from '#components/playground/history/history.ts'
import { PlaygroundStore } from '#components/playground/store.ts'
import { entry, recording } from '#tests/helpers/entries.ts'

/** An app whose answers are written by the test, line by line. */
function app() {
  const requests: {
    body: unknown
    signal: AbortSignal
    write: (...lines: unknown[]) => void
    end: () => void
  }[] = []
  vi.stubGlobal(
    'fetch',
    (_url: string, { body, signal }: { body: string; signal: AbortSignal }) => {
      const { readable, writable } = new TransformStream<string, string>()
      const writer = writable.getWriter()
      writer.closed.catch(() => {})
      signal.addEventListener('abort', () => writer.abort(signal.reason).catch(() => {}))
      requests.push({
        body: JSON.parse(body),
        signal,
        write: (...lines) => {
          for (const line of lines) writer.write(`${JSON.stringify(line)}\n`).catch(() => {})
        },
        end: () => void writer.close().catch(() => {}),
      })
      return Promise.resolve(new Response(readable.pipeThrough(new TextEncoderStream())))
    },
  )
  return requests
}

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

/** Answers a request with a good run as soon as it has come. */
async function answered(requests: ReturnType<typeof app>, place: number) {
  await vi.waitFor(() => expect(requests.length).toBeGreaterThan(place))
  requests[place]?.write(done)
  requests[place]?.end()
}

const token = entry({ answer: { access_token: 'a', expires_in: 600 } })
const done = recording(token, entry({ role: 'business' }))

describe('a run', () => {
  it('shows its steps, then its result', async () => {
    const requests = app()
    const store = new PlaygroundStore()
    const run = store.run('en')
    expect(store.get().running).toBe(true)
    requests[0]?.write({ call: 'token' }, { entry: token }, { call: 'business' })
    await vi.waitFor(() => expect(store.get().progress.calls).toEqual(['token', 'business']))
    expect(store.get().progress.result?.recording.log.entries).toEqual([token])
    expect(store.get().result).toBeUndefined()
    requests[0]?.write(done)
    requests[0]?.end()
    await run
    expect(store.get()).toMatchObject({ running: false, result: { recording: done } })
  })

  it('that is overtaken by another is forgotten', async () => {
    const requests = app()
    const store = new PlaygroundStore()
    const first = store.run('en')
    store.choose('no-token')
    const second = store.run('en')
    expect(requests[0]?.signal.aborted).toBe(true)
    requests[1]?.write(done)
    requests[1]?.end()
    await answered(requests, 2)
    await Promise.all([first, second])
    expect(requests.map(({ body }) => body)).toEqual([
      expect.not.objectContaining({ experiment: 'no-token' }),
      expect.objectContaining({ experiment: 'no-token' }),
      expect.not.objectContaining({ experiment: 'no-token' }),
    ])
    expect(store.get().result?.experiment).toBe('no-token')
  })

  it('that is cancelled leaves the result before it', async () => {
    const requests = app()
    const store = new PlaygroundStore()
    const first = store.run('en')
    requests[0]?.write(done)
    requests[0]?.end()
    await first
    const second = store.run('en')
    requests[1]?.write({ call: 'token' }, { entry: token })
    store.cancel()
    await second
    expect(requests[1]?.signal.aborted).toBe(true)
    expect(store.get()).toMatchObject({ running: false, problem: undefined })
    expect(store.get().result?.recording).toEqual(done)
  })

  it('whose answer breaks off is a problem, not a result', async () => {
    const requests = app()
    const store = new PlaygroundStore()
    const run = store.run('en')
    requests[0]?.write({ call: 'token' })
    requests[0]?.end()
    await run
    expect(store.get()).toMatchObject({ running: false, problem: { kind: 'unreachable' } })
  })
})

it('an experiment to begin with puts the result of another away, not its own', async () => {
  const requests = app()
  const store = new PlaygroundStore()
  store.begin('no-token')
  const run = store.run('en')
  await answered(requests, 0)
  await answered(requests, 1)
  await run
  store.begin('no-token')
  expect(store.get().result).toBeDefined()
  store.begin('wrong-secret')
  expect(store.get().result).toBeUndefined()
})

describe('the good run that others are laid over', () => {
  it('is the reader’s own, where it is one of the demo exchange', async () => {
    const requests = app()
    const store = new PlaygroundStore()
    const own = store.run('en')
    await answered(requests, 0)
    await own
    store.choose('no-token')
    const broken = store.run('en')
    await answered(requests, 1)
    await broken
    expect(requests).toHaveLength(2)
    expect(store.get().good).toEqual(done)
  })

  it('is made once, after the first run that needs it', async () => {
    const requests = app()
    const store = new PlaygroundStore()
    store.choose('no-token')
    const broken = store.run('en')
    await answered(requests, 0)
    await answered(requests, 1)
    await broken
    expect(requests[1]?.body).not.toHaveProperty('experiment')
    expect(store.get()).toMatchObject({ good: done, result: { experiment: 'no-token' } })
    const again = store.run('en')
    await answered(requests, 2)
    await again
    expect(requests).toHaveLength(3)
  })

  it('is never one that failed; the result is shown without it', async () => {
    const requests = app()
    const store = new PlaygroundStore()
    store.choose('no-token')
    const run = store.run('en')
    await answered(requests, 0)
    await vi.waitFor(() => expect(requests).toHaveLength(2))
    requests[1]?.write(recording(entry({ status: 503 })))
    requests[1]?.end()
    await run
    expect(store.get().good).toBeUndefined()
    expect(store.get().result?.recording).toEqual(done)
  })
})

describe('a guess', () => {
  it('waits with the experiment, goes with its run and is asked anew for the next', async () => {
    const requests = app()
    const store = new PlaygroundStore()
    store.putAway('no-token')
    store.expect({ token: 'null' })
    store.expect({ business: '401' })
    expect(store.get()).toMatchObject({ asking: true, result: undefined })
    const run = store.run('en')
    await answered(requests, 0)
    await answered(requests, 1)
    await run
    expect(store.get()).toMatchObject({ asking: false, guess: {} })
    expect(store.get().result?.guess).toEqual({ token: 'null', business: '401' })
    store.putAway('wrong-secret')
    expect(store.get()).toMatchObject({ asking: true, guess: {}, result: undefined })
  })

  it('is wanted first on the next visit too', () => {
    new PlaygroundStore().guessFirst(true)
    const store = new PlaygroundStore()
    store.restore()
    expect(store.get().guessing).toBe(true)
    store.guessFirst(false)
    const later = new PlaygroundStore()
    later.restore()
    expect(later.get().guessing).toBe(false)
  })
})

describe('a run of the history', () => {
  it('is shown again with its form, and a secret that was masked is not put in', async () => {
    const requests = app()
    const store = new PlaygroundStore()
    store.edit({ secret: 'my-own-secret', id: 'me' })
    const run = store.run('en')
    await answered(requests, 0)
    await answered(requests, 1)
    await run
    const [kept] = runHistory.get().runs
    if (!kept) throw new Error('nothing was kept')
    expect(store.get().result?.kept).toBe(kept.id)
    store.edit({ secret: 'another', id: 'you' })
    await store.reopen(kept, 'en')
    expect(store.get().values).toMatchObject({ id: 'me', secret: 'another' })
    expect(store.get().result).toMatchObject({ recording: kept.recording, receivedAt: kept.at })
  })

  it('can be laid under the last one until the next run', async () => {
    const requests = app()
    const store = new PlaygroundStore()
    const base = { recording: done, experiment: undefined, receivedAt: 0 }
    store.layOver(base)
    expect(store.get().baseline).toBe(base)
    const run = store.run('en')
    await answered(requests, 0)
    await run
    expect(store.get().baseline).toBeUndefined()
  })
})
